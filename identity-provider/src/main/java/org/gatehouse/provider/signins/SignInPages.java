package org.gatehouse.provider.signins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gatehouse.api.Secret;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.signins.SignInFailure;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.provider.ProviderEnabled;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.sessions.Visitor;
import org.gatehouse.provider.signins.SignIns.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which people sign in, choose another password, and are told that they are out. */
@Controller
@Conditional(ProviderEnabled.class)
final class SignInPages {

    static final String SIGN_IN = "/sign-in";
    static final String NEW_PASSWORD = "/sign-in/new-password";
    static final String CONSENT = "/sign-in/consent";
    static final String SIGNED_OUT = "/sign-in/signed-out";

    private static final String PORTAL = "/portal/";
    private static final String SIGN_IN_VIEW = "provider/sign-in";
    private static final String NEW_PASSWORD_VIEW = "provider/new-password";

    private final SignIns signIns;
    private final NewPasswords passwords;
    private final Sessions sessions;
    private final RegisteredClientRepository clients;
    private final Clock clock;

    SignInPages(
            SignIns signIns,
            NewPasswords passwords,
            Sessions sessions,
            RegisteredClientRepository clients,
            Clock clock) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clients = clients;
        this.clock = clock;
    }

    @GetMapping(SIGN_IN)
    String signIn(
            @RequestParam(name = "continue", required = false) @Nullable String next, Model model) {
        model.addAttribute("next", Continuation.of(next).uri());
        return SIGN_IN_VIEW;
    }

    @PostMapping(SIGN_IN)
    String signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var continuation = Continuation.of(next);
        model.addAttribute("next", continuation.uri());
        model.addAttribute("username", username);
        var asked = clock.instant();
        try {
            var outcome =
                    signIns.prove(
                            username,
                            new Secret(password),
                            continuation.clientId(),
                            Visitor.of(request));
            return switch (outcome) {
                case Outcome.Proved(UserId user, boolean mustChange) when !mustChange ->
                        letIn(user, asked, continuation, model, request, response);
                case Outcome.Proved _ -> NEW_PASSWORD_VIEW;
                case Outcome.Refused refused -> refused(refused, SIGN_IN_VIEW, model, response);
            };
        } catch (Refusal busy) {
            return busy(SIGN_IN_VIEW, model, response);
        }
    }

    /** The present password is typed once more: it is kept nowhere in between. */
    @PostMapping(NEW_PASSWORD)
    String newPassword(
            @RequestParam String username,
            @RequestParam String currentPassword,
            @RequestParam String newPassword,
            @RequestParam String repeated,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var continuation = Continuation.of(next);
        model.addAttribute("next", continuation.uri());
        model.addAttribute("username", username);
        if (!newPassword.equals(repeated)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", "different");
            return NEW_PASSWORD_VIEW;
        }
        try {
            var outcome =
                    signIns.prove(
                            username,
                            new Secret(currentPassword),
                            continuation.clientId(),
                            Visitor.of(request));
            return switch (outcome) {
                case Outcome.Proved(UserId user, boolean _) -> {
                    var violations =
                            passwords.replace(
                                    user, new Secret(currentPassword), new Secret(newPassword));
                    if (violations.isEmpty()) {
                        // The new one is proved by having been chosen.
                        yield letIn(user, clock.instant(), continuation, model, request, response);
                    }
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    model.addAttribute("violations", violations);
                    yield NEW_PASSWORD_VIEW;
                }
                case Outcome.Refused refused ->
                        refused(refused, NEW_PASSWORD_VIEW, model, response);
            };
        } catch (Refusal busy) {
            return busy(NEW_PASSWORD_VIEW, model, response);
        }
    }

    private String letIn(
            UserId user,
            Instant asked,
            Continuation continuation,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var begun =
                sessions.begin(
                        user,
                        List.of(AuthenticationMethod.PASSWORD),
                        continuation.clientId(),
                        Visitor.of(request),
                        asked);
        if (begun.isEmpty()) { // it was theirs, a moment ago
            return refused(
                    new Outcome.Refused(SignInFailure.WRONG_PASSWORD, null),
                    SIGN_IN_VIEW,
                    model,
                    response);
        }
        begun.get().setCookies(request, response);
        return "redirect:" + continuation.or(PORTAL);
    }

    private static String refused(
            Outcome.Refused refused, String view, Model model, HttpServletResponse response) {
        var wait = refused.retryAfter();
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
            model.addAttribute("seconds", seconds(wait));
        }
        response.setStatus(
                (refused.reason() == SignInFailure.LOCKED_OUT
                                ? HttpStatus.TOO_MANY_REQUESTS
                                : HttpStatus.FORBIDDEN)
                        .value());
        model.addAttribute("error", error(refused.reason()));
        return view;
    }

    /** What the page may say: not whether there is such a name. */
    private static String error(SignInFailure reason) {
        return switch (reason) {
            case UNKNOWN_USER, WRONG_PASSWORD -> "wrong";
            case LOCKED_OUT -> "locked";
            case PASSWORD_EXPIRED -> "expired";
            case DISABLED -> "disabled";
            case PASSWORD_CHANGE_REQUIRED -> "wrong"; // never refused for that
        };
    }

    /** Rounded up: who comes back then is let try. */
    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static String busy(String view, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        model.addAttribute("error", "busy");
        return view;
    }

    /** Asked by {@code /oauth2/authorize}, which takes the answer. */
    @GetMapping(CONSENT)
    String consent(
            @RequestParam("client_id") String clientId,
            @RequestParam String scope,
            @RequestParam String state,
            Model model) {
        var client = Objects.requireNonNull(clients.findByClientId(clientId));
        model.addAttribute("clientId", clientId);
        model.addAttribute("clientName", client.getClientName());
        model.addAttribute(
                "scopes",
                List.of(scope.split(" ", -1)).stream().filter(s -> !s.equals("openid")).toList());
        model.addAttribute("state", state);
        return "provider/consent";
    }

    @GetMapping(SIGNED_OUT)
    String signedOut() {
        return "provider/signed-out";
    }
}
