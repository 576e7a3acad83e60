package org.gatehouse.command.credentials;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.credentials.CredentialEvent;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReplaced;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReset;
import org.gatehouse.api.credentials.CredentialEvent.PasswordWriteBegun;
import org.gatehouse.api.erasures.ErasureEvent;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.platform.credentials.Lockouts;
import org.gatehouse.platform.credentials.PasswordTable;
import org.springframework.stereotype.Component;

/**
 * Who is gone or erased has no password any more; what was tried with a former one counts no more.
 */
@Component
@ProcessingGroup(Facts.GROUP)
class ForgottenPasswords {

    private final PasswordTable table;
    private final Lockouts lockouts;

    ForgottenPasswords(PasswordTable table, Lockouts lockouts) {
        this.table = table;
        this.lockouts = lockouts;
    }

    /** A reset unlocks (inventory 6.4). */
    @EventHandler
    void on(CredentialEvent event) {
        switch (event) {
            case PasswordWriteBegun _ -> {}
            case PasswordReplaced e -> lockouts.unlock(e.userId());
            case PasswordReset e -> lockouts.unlock(e.userId());
        }
    }

    @EventHandler
    void on(UserEvent event) {
        if (event instanceof UserPurged e) {
            table.forget(e.userId());
        }
    }

    @EventHandler
    void on(ErasureEvent event) {
        if (event instanceof SubjectErased(Subject subject) && subject.kind() == SubjectKind.USER) {
            table.forget(new UserId(subject.id()));
        }
    }
}
