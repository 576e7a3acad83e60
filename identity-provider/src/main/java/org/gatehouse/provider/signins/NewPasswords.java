package org.gatehouse.provider.signins;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.api.Secret;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.SecuritySettings;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.CorrelationId;
import org.gatehouse.provider.sessions.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Replaces a password by the same request that everybody replaces theirs with, in the name of who
 * has just proved it: all rules are those of the command side, which may be another process.
 */
public final class NewPasswords {

    private static final Duration TOKEN = Duration.ofMinutes(1);

    private final RestClient http;
    private final Supplier<URI> api;
    private final JwtEncoder tokens;
    private final String issuer;
    private final SecuritySettings security;
    private final Clock clock;

    /** A rule that a password is against, as a problem of the API names it. */
    public record Violation(String code, String detail, Map<String, Object> arguments) {

        public Violation(
                String code, @Nullable String detail, @Nullable Map<String, Object> arguments) {
            this.code = code;
            this.detail = detail == null ? "" : detail;
            this.arguments = arguments == null ? Map.of() : arguments;
        }
    }

    /** What the API says of itself where it refuses. */
    record Problem(
            String code,
            @Nullable String detail,
            @Nullable Map<String, Object> arguments,
            @Nullable List<Violation> errors) {}

    /**
     * @param api where the command side answers, asked for each time
     */
    public NewPasswords(
            RestClient http,
            Supplier<URI> api,
            JwtEncoder tokens,
            String issuer,
            SecuritySettings security,
            Clock clock) {
        this.http = http;
        this.api = api;
        this.tokens = tokens;
        this.issuer = issuer;
        this.security = security;
        this.clock = clock;
    }

    /**
     * @param visitor in whose place the request is sent, so that the log knows from where it came
     * @return the rules that the new one is against; none where it was taken
     * @throws Refusal {@code provider.api-unavailable} (503)
     */
    public List<Violation> replace(UserId user, Secret current, Secret next, Visitor visitor) {
        try {
            return http.post()
                    .uri(api.get().resolve("/api/v1/me/password-change"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Authorization", "Bearer " + token(user))
                    .header("Idempotency-Key", Ids.next().toString())
                    .headers(headers -> from(visitor, headers))
                    .body(Map.of("currentPassword", current.reveal(), "newPassword", next.reveal()))
                    .exchange((request, response) -> {
                        if (response.getStatusCode().is2xxSuccessful()) {
                            return List.<Violation>of();
                        }
                        if (response.getStatusCode().value() != 422) {
                            throw unavailable();
                        }
                        return violations(response.bodyTo(Problem.class));
                    });
        } catch (RestClientException unreachable) {
            throw unavailable();
        }
    }

    /** As a gateway says it, and is believed where gateways are. */
    private static void from(Visitor visitor, HttpHeaders headers) {
        headers.set("X-Forwarded-For", visitor.origin().ipAddress());
        headers.set(CorrelationId.HEADER, visitor.correlationId());
        if (visitor.origin().userAgent() != null) {
            headers.set(HttpHeaders.USER_AGENT, visitor.origin().userAgent());
        }
    }

    private static List<Violation> violations(@Nullable Problem problem) {
        if (problem == null) {
            throw unavailable();
        }
        return problem.errors() == null || problem.errors().isEmpty()
                ? List.of(new Violation(problem.code(), problem.detail(), problem.arguments()))
                : problem.errors();
    }

    private static Refusal unavailable() {
        return Refusal.unavailable(
                "provider.api-unavailable",
                "The password cannot be replaced for now",
                Duration.ofSeconds(5));
    }

    private String token(UserId user) {
        var now = clock.instant();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .subject(user.toString())
                        .audience(List.of(security.audience()))
                        .claim(security.userClaim(), user.toString())
                        .claim("auth_time", now.getEpochSecond())
                        .claim("client_id", "identity-provider")
                        .id(Ids.next().toString())
                        .issuedAt(now)
                        .expiresAt(now.plus(TOKEN))
                        .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
        return tokens.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
