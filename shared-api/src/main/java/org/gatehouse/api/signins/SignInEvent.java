package org.gatehouse.api.signins;

import java.util.List;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.personal.NotPersonal;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to sign in; a stream each. The origin stands in the event itself, as
 * the one who tells need not be the one who tried.
 */
public sealed interface SignInEvent extends DomainEvent {

    SignInId signInId();

    /** The OAuth client that wanted somebody signed in. */
    String appId();

    Personal<SignInOrigin> origin();

    /**
     * @param sessionId null where it began none of ours
     * @param methods what the user has proved who they are with, in that order
     */
    @EventName("signins.SignInSucceeded")
    record SignInSucceeded(
            SignInId signInId,
            UserId userId,
            @NotPersonal("The id of a program.") String appId,
            @Nullable SessionId sessionId,
            List<AuthenticationMethod> methods,
            Personal<SignInOrigin> origin)
            implements SignInEvent {

        public SignInSucceeded {
            methods = List.copyOf(methods);
        }
    }

    /**
     * @param userId whose name it was; null where nobody has it
     */
    @EventName("signins.SignInFailed")
    record SignInFailed(
            SignInId signInId,
            @Nullable UserId userId,
            @NotPersonal("The id of a program.") String appId,
            SignInFailure reason,
            Personal<SignInOrigin> origin)
            implements SignInEvent {}
}
