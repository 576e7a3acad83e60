package org.gatehouse.provider.signins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.api.Secret;
import org.gatehouse.api.sessions.SessionEndReason;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.signins.SignInFailure;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.provider.ProviderEnabled;
import org.gatehouse.provider.sessions.Cookies;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.sessions.SignedIn;
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
import org.springframework.web.servlet.support.RequestContextUtils;

/** The pages on which people sign in, choose another password, and are told that they are out. */
@Controller
@Conditional(ProviderEnabled.class)
final class SignInPages {

    static final String SIGN_IN = "/sign-in";
    static final String NEW_PASSWORD = "/sign-in/new-password";
    static final String CONSENT = "/sign-in/consent";
    static final String SIGN_OUT = "/sign-in/sign-out";
    static final String SIGNED_OUT = "/sign-in/signed-out";

    private static final String ERROR = "error";
    private static final String PORTAL = "/portal/";
    private static final String SIGN_IN_VIEW = "provider/sign-in";
    private static final String NEW_PASSWORD_VIEW = "provider/new-password";

    private final SignIns signIns;
    private final NewPasswords passwords;
    private final ViolationSentences sentences;
    private final Sessions sessions;
    private final RegisteredClientRepository clients;
    private final Clock clock;

    SignInPages(
            SignIns signIns,
            NewPasswords passwords,
            ViolationSentences sentences,
            Sessions sessions,
            RegisteredClientRepository clients,
            Clock clock) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.sentences = sentences;
        this.sessions = sessions;
        this.clients = clients;
        this.clock = clock;
    }

    /** What came with a form, and where the answer goes. */
    private record Visit(
            String username,
            Continuation next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {

        private Visit {
            model.addAttribute("next", next.uri());
            model.addAttribute("username", username);
        }

        private String show(String view, HttpStatus status, String attribute, Object value) {
            response.setStatus(status.value());
            model.addAttribute(attribute, value);
            return view;
        }

        private void retryAfter(long seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            model.addAttribute("seconds", seconds);
        }
    }

    /** What follows once somebody has proved who they are. */
    @FunctionalInterface
    private interface Then {

        /**
         * @param asked before their password was looked at
         */
        String show(Outcome.Proved proved, Instant asked);
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
        var visit = new Visit(username, Continuation.of(next), model, request, response);
        return prove(
                visit,
                password,
                SIGN_IN_VIEW,
                (proved, asked) ->
                        proved.mustChange()
                                ? NEW_PASSWORD_VIEW
                                : letIn(proved.user(), asked, visit));
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
        var visit = new Visit(username, Continuation.of(next), model, request, response);
        if (!newPassword.equals(repeated)) {
            return visit.show(
                    NEW_PASSWORD_VIEW, HttpStatus.UNPROCESSABLE_CONTENT, ERROR, "different");
        }
        return prove(
                visit,
                currentPassword,
                NEW_PASSWORD_VIEW,
                (proved, _) -> replaced(proved.user(), currentPassword, newPassword, visit));
    }

    private String replaced(UserId user, String current, String next, Visit visit) {
        var violations =
                passwords.replace(
                        user, new Secret(current), new Secret(next), Visitor.of(visit.request()));
        return violations.isEmpty()
                ? letIn(user, clock.instant(), visit) // proved by having been chosen just now
                : visit.show(
                        NEW_PASSWORD_VIEW,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "violations",
                        sentences.of(violations, RequestContextUtils.getLocale(visit.request())));
    }

    private String prove(Visit visit, String password, String view, Then then) {
        var asked = clock.instant();
        try {
            var outcome =
                    signIns.prove(
                            visit.username(),
                            new Secret(password),
                            visit.next().clientId(),
                            Visitor.of(visit.request()));
            return switch (outcome) {
                case Outcome.Proved proved -> then.show(proved, asked);
                case Outcome.Refused refused -> refused(refused, view, visit);
            };
        } catch (Refusal busy) {
            visit.retryAfter(1);
            return visit.show(view, HttpStatus.SERVICE_UNAVAILABLE, ERROR, "busy");
        }
    }

    private String letIn(UserId user, Instant asked, Visit visit) {
        var begun =
                sessions.begin(
                        user,
                        List.of(AuthenticationMethod.PASSWORD),
                        visit.next().clientId(),
                        Visitor.of(visit.request()),
                        asked);
        if (begun.isEmpty()) { // it was theirs, a moment ago
            return visit.show(SIGN_IN_VIEW, HttpStatus.FORBIDDEN, ERROR, "wrong");
        }
        begun.get().setCookies(visit.request(), visit.response());
        return "redirect:" + visit.next().or(PORTAL);
    }

    private static String refused(Outcome.Refused refused, String view, Visit visit) {
        if (refused.retryAfter() != null) {
            visit.retryAfter(seconds(refused.retryAfter()));
        }
        return visit.show(
                view,
                refused.reason() == SignInFailure.LOCKED_OUT
                        ? HttpStatus.TOO_MANY_REQUESTS
                        : HttpStatus.FORBIDDEN,
                ERROR,
                error(refused.reason()));
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

    /** For who comes without an ID token that is known: another site could have sent them. */
    @GetMapping(SIGN_OUT)
    String signOut(HttpServletRequest request) {
        return session(request).isPresent() ? "provider/sign-out" : "redirect:" + SIGNED_OUT;
    }

    @PostMapping(SIGN_OUT)
    String signedOut(HttpServletRequest request, HttpServletResponse response) {
        session(request)
                .ifPresent(session ->
                        sessions.end(
                                session.id(), SessionEndReason.SIGNED_OUT, Visitor.of(request)));
        Cookies.forgetSession(request, response);
        return "redirect:" + SIGNED_OUT;
    }

    private Optional<SignedIn.Session> session(HttpServletRequest request) {
        return Visitor.of(request).session().flatMap(sessions::find);
    }

    @GetMapping(SIGNED_OUT)
    String signedOut() {
        return "provider/signed-out";
    }
}
