package org.gatehouse.query.users;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.Text;
import org.gatehouse.api.erasures.ErasureEvent;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.erasures.ErasureId;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.MailReplaced;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.PrincipalNameReplaced;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRenamed;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserType;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the people's rows. */
@Component
final class UserProjection implements Projection {

    private final PersonalData personal;

    UserProjection(PersonalData personal) {
        this.personal = personal;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("person", "user_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(UserEvent.class, ErasureEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return switch (event.event()) {
            case UserEvent e -> e.userId().value();
            case ErasureEvent e -> e.subject().id();
            default -> event.stream();
        };
    }

    @Override
    public List<UUID> streams(UUID user) {
        return List.of(user, ErasureId.of(Subject.user(user)).value());
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch (event.event()) {
            case UserEvent e -> on(e, event, rows);
            case SubjectErased(Subject(SubjectKind kind, UUID id)) when kind == SubjectKind.USER ->
                    rows.put(
                            id,
                            """
                            update {person} set display_name = null, name_key = null,
                                user_principal_name = null, principal_name_key = null,
                                mail = null, profile = '{}', erased_at = ?
                            where user_id = ?
                            """,
                            event.at(),
                            id);
            default -> {}
        }
    }

    private void on(UserEvent event, Recorded at, Rows rows) {
        switch (event) {
            case UserRegistered e -> register(e, at, rows);
            case UserRenamed e -> {
                var name = reveal(e.displayName());
                set("display_name = ?, name_key = ?", e, at, rows, name, key(name));
            }
            case PrincipalNameReplaced e -> {
                var name = reveal(e.userPrincipalName());
                set(
                        "user_principal_name = ?, principal_name_key = ?",
                        e,
                        at,
                        rows,
                        name,
                        key(name));
            }
            case MailReplaced e -> set("mail = ?", e, at, rows, reveal(e.mail()));
            case ProfileEdited e -> set("profile = ?::jsonb", e, at, rows, profile(e.profile()));
            case UserConverted e -> set("user_type = ?", e, at, rows, e.userType());
            case ManagerAssigned e -> set("manager = ?", e, at, rows, e.manager().value());
            case ManagerRemoved e -> set("manager = null", e, at, rows);
            case UserDisabled e -> set("enabled = false", e, at, rows);
            case UserEnabled e -> set("enabled = true", e, at, rows);
            case UserDeleted e -> set("deleted_at = ?", e, at, rows, at.at());
            case UserRestored e -> set("deleted_at = null", e, at, rows);
            case UserPurged e -> set("purged = true", e, at, rows);
        }
    }

    private void register(UserRegistered event, Recorded at, Rows rows) {
        var id = event.userId().value();
        var name = reveal(event.displayName());
        var principalName = reveal(event.userPrincipalName());
        rows.put(
                id,
                """
                insert into {person} (user_id, display_name, name_key, user_principal_name,
                    principal_name_key, mail, profile, user_type, enabled, registered_at,
                    version, position)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, true, ?, ?, ?) on conflict do nothing
                """,
                id,
                name,
                key(name),
                principalName,
                key(principalName),
                reveal(event.mail()),
                profile(event.profile()),
                event.userType() == null ? UserType.MEMBER : event.userType(),
                at.at(),
                at.sequence(),
                at.position());
    }

    private static void set(
            String what, UserEvent event, Recorded at, Rows rows, @Nullable Object... values) {
        var id = event.userId().value();
        var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        all.addAll(List.of(at.sequence(), at.position(), id, at.position()));
        rows.put(
                id,
                "update {person} set "
                        + what
                        + ", version = ?, position = ? where user_id = ? and position < ?",
                all.toArray());
    }

    private static @Nullable String key(@Nullable String name) {
        return name == null ? null : Text.key(name);
    }

    /** As JSON; empty once the user is erased. */
    private String profile(@Nullable Personal<Profile> sealed) {
        var profile = sealed == null ? Profile.NONE : personal.reveal(sealed).orElse(Profile.NONE);
        return UserViews.JSON.writeValueAsString(profile);
    }

    private @Nullable String reveal(@Nullable Personal<String> value) {
        return value == null ? null : personal.reveal(value).orElse(null);
    }
}
