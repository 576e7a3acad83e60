package org.gatehouse.query.credentials;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.credentials.CredentialEvent;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReplaced;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReset;
import org.gatehouse.api.credentials.CredentialEvent.PasswordWriteBegun;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps since when people have the password that they have. */
@Component
final class CredentialProjection implements Projection {

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("password", "credential_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(CredentialEvent.class);
    }

    /** By user: what is parked of somebody tells that their account may be another one. */
    @Override
    public UUID sequencingKey(Recorded event) {
        return ((CredentialEvent) event.event()).userId().value();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch ((CredentialEvent) event.event()) {
            case PasswordReplaced e -> put(e, false, null, event, rows);
            case PasswordReset e ->
                    put(e, e.forceChangePasswordNextSignIn(), e.validUntil(), event, rows);
            case PasswordWriteBegun e -> {}
        }
    }

    private static void put(
            CredentialEvent event,
            boolean forceChange,
            @Nullable Instant validUntil,
            Recorded at,
            Rows rows) {
        rows.put(
                at.stream(),
                """
                insert into {password} as p (credential_id, user_id, replaced_at, force_change,
                    valid_until, version, position)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (credential_id) do update set
                    replaced_at = excluded.replaced_at, force_change = excluded.force_change,
                    valid_until = excluded.valid_until, version = excluded.version,
                    position = excluded.position
                where p.position < excluded.position
                """,
                event.credentialId().value(),
                event.userId().value(),
                at.at(),
                forceChange,
                validUntil,
                at.sequence(),
                at.position());
    }
}
