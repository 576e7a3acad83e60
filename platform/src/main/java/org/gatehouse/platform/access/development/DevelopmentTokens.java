package org.gatehouse.platform.access.development;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs anybody in, for whoever sits at this machine. */
@RestController
@DevelopmentOnly
@Tag(name = "Development only", description = "Absent wherever an identity provider is configured")
final class DevelopmentTokens {

    static final String PATH = "/development/tokens";

    private final DevelopmentIssuer issuer;
    private final DevelopmentUsers users;

    DevelopmentTokens(DevelopmentIssuer issuer, ObjectProvider<DevelopmentUsers> users) {
        this.issuer = issuer;
        this.users = users.getIfAvailable(() -> List::of);
    }

    /**
     * @param user a demonstration user's name, or any user's id
     */
    record TokenRequest(String user) {}

    /**
     * @param expiresIn seconds
     * @param developmentOnly always true: a program that sees it knows that nobody proved who they
     *     are
     */
    record Token(String accessToken, String tokenType, long expiresIn, boolean developmentOnly) {}

    @PostMapping(PATH)
    @Operation(
            summary = "DEVELOPMENT ONLY: a token for a demonstration user, without any proof",
            description = "Exists only on loopback, without an issuer-uri.")
    @SecurityRequirements
    ResponseEntity<Token> issue(@RequestBody TokenRequest body, HttpServletRequest request) {
        if (!Loopback.isLiteral(request.getRemoteAddr())
                || !Loopback.isHost(request.getHeader("Host"))) {
            throw Refusal.forbidden("access.denied", "Not permitted");
        }
        var user = users.find(body.user()).or(() -> id(body.user())).orElseThrow(this::unknown);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new Token(
                                issuer.tokenFor(user),
                                "Bearer",
                                DevelopmentIssuer.LIFETIME.toSeconds(),
                                true));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private Refusal unknown() {
        return Refusal.unprocessable(
                "development.unknown-user",
                users.all().stream()
                        .map(DevelopmentUsers.Person::name)
                        .collect(
                                Collectors.joining(
                                        ", ", "A user id is expected, or one of: ", "")));
    }
}
