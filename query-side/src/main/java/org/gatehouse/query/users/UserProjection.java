package org.gatehouse.query.users;

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
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the people's rows. */
@Component
final class UserProjection implements Projection {

    private static final String MOVE =
            "update {person} set manager = ?, version = ?, position = ?"
                    + " where user_id = ? and position < ?";
    private static final String SWITCH =
            "update {person} set enabled = ?, version = ?, position = ?"
                    + " where user_id = ? and position < ?";

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
                                user_principal_name = null, mail = null, erased_at = ?
                            where user_id = ?
                            """,
                            event.at(),
                            id);
            default -> {}
        }
    }

    private void on(UserEvent event, Recorded at, Rows rows) {
        var id = event.userId().value();
        long version = at.sequence();
        long position = at.position();
        switch (event) {
            case UserRegistered e -> {
                var name = reveal(e.displayName());
                rows.put(
                        id,
                        """
                        insert into {person} (user_id, display_name, name_key,
                            user_principal_name, mail, enabled, registered_at, version, position)
                        values (?, ?, ?, ?, ?, true, ?, ?, ?) on conflict do nothing
                        """,
                        id,
                        name,
                        name == null ? null : Text.key(name),
                        reveal(e.userPrincipalName()),
                        reveal(e.mail()),
                        at.at(),
                        version,
                        position);
            }
            case ManagerAssigned e ->
                    rows.put(id, MOVE, e.manager().value(), version, position, id, position);
            case ManagerRemoved e -> rows.put(id, MOVE, null, version, position, id, position);
            case UserDisabled e -> rows.put(id, SWITCH, false, version, position, id, position);
            case UserEnabled e -> rows.put(id, SWITCH, true, version, position, id, position);
        }
    }

    private @Nullable String reveal(@Nullable Personal<String> value) {
        return value == null ? null : personal.reveal(value).orElse(null);
    }
}
