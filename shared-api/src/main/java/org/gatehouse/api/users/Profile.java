package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.Edit;

/**
 * All that the directory knows of a person beside their name, sign-in name and mail. Stored as one
 * document, sealed as a whole: an attribute that is not known is not in it.
 */
public record Profile(@JsonValue Map<ProfileAttribute, String> values) {

    public static final Profile NONE = new Profile(Map.of());

    @JsonCreator
    public Profile {
        var copy = new EnumMap<ProfileAttribute, String>(ProfileAttribute.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public static Profile of(Map<ProfileAttribute, ProfileText> texts) {
        var values = new EnumMap<ProfileAttribute, String>(ProfileAttribute.class);
        texts.forEach((attribute, text) -> values.put(attribute, text.value()));
        return new Profile(values);
    }

    public Optional<String> get(ProfileAttribute attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    /** With what the edits touch, and the rest as it is. */
    public Profile edited(Map<ProfileAttribute, Edit<ProfileText>> edits) {
        var edited = new EnumMap<ProfileAttribute, String>(ProfileAttribute.class);
        edited.putAll(values);
        edits.forEach((attribute, edit) -> {
            var next = edit.to();
            if (next == null) {
                edited.remove(attribute);
            } else {
                edited.put(attribute, next.value());
            }
        });
        return new Profile(edited);
    }
}
