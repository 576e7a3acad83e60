package org.gatehouse.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.standalone.testing.OpenIdClient.tokens;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.Needles;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.standalone.testing.Browser;
import org.gatehouse.standalone.testing.Browser.Page;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.OpenIdClient;
import org.gatehouse.standalone.testing.Output;
import org.gatehouse.standalone.testing.Secrets;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Where secrets are after a full run: nowhere. It comes last, and so looks for those of all other
 * tests as well; its own are used in every way that can go wrong.
 */
@StandaloneTest
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("PWD-R10")
class SecretsTest {

    private static final String CHANGE = "/api/v1/me/password-change";

    @LocalServerPort int port;
    @Autowired Http http;
    @Autowired TestDatabase database;

    private final String name = "sara-" + UUID.randomUUID() + "@x.example";
    private Needles secrets;

    private static String secret(String of) {
        var secret = of + " " + UUID.randomUUID();
        Secrets.use(secret);
        return secret;
    }

    @BeforeAll
    void use_secrets_in_every_way() throws Exception {
        var sara =
                http.as("ann")
                        .post(
                                "/api/v1/users",
                                Map.of("displayName", "Sara", "userPrincipalName", name))
                        .id();
        var temporary =
                http.as("ann")
                        .post("/api/v1/users/" + sara + "/reset-password")
                        .json()
                        .get("newPassword")
                        .asString();
        var chosen = secret("the one that was chosen");
        signIn(temporary, chosen);
        changeIn(http.as(sara), chosen);
        Secrets.used().forEach(this::tryAsToken);
        secrets = Needles.of(Secrets.used());
    }

    private Page type(Browser browser, OpenIdClient client, String password) {
        return browser.submit(
                browser.open(client.request()), Map.of("username", name, "password", password));
    }

    private void signIn(String temporary, String chosen) throws Exception {
        var browser = new Browser(port);
        var client = new OpenIdClient(port);
        type(browser, client, secret("one that is wrong"));
        var page = type(browser, client, temporary);
        for (var next : List.of(name + secret(""), chosen)) {
            page =
                    browser.submit(
                            page,
                            Map.of(
                                    "currentPassword", temporary,
                                    "newPassword", next,
                                    "repeated", next));
        }
        var code = client.code(page);
        tokens(client.exchange(code));
        client.exchange(code);
        var tokens = tokens(client.exchange(client.code(type(new Browser(port), client, chosen))));
        tokens(client.refresh(tokens.getRefreshToken()));
        client.refresh(tokens.getRefreshToken());
    }

    private void changeIn(Http sara, String chosen) {
        var next = secret("another one");
        Stream.of(
                        Map.of("currentPassword", secret("not it"), "newPassword", next),
                        Map.of("currentPassword", chosen, "newPassword", "Sara" + secret("")),
                        Map.of("currentPassword", chosen, "newPassword", List.of(secret("a list"))),
                        Map.of("currentPassword", chosen, secret("a name"), next),
                        Map.of("newPassword", next))
                .forEach(body -> assertThat(sara.post(CHANGE, body).status()).isBetween(400, 499));
        var broken =
                "{\"currentPassword\": \"" + chosen + "\", \"newPassword\": " + secret("broken");
        assertThat(sara.send("POST", CHANGE, broken).status()).isEqualTo(400);
        var changed = sara.post(CHANGE, Map.of("currentPassword", chosen, "newPassword", next));
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
    }

    /** Whatever is sent in the place of a token may be a secret that slipped. */
    private void tryAsToken(String secret) {
        http.bearing(secret + "x").get("/api/v1/me");
    }

    @Test
    void none_is_in_the_database() {
        assertThat(new CanarySearch(database.superuser(), Set.of()).found(secrets)).isEmpty();
    }

    /** The demonstration's password is told when it starts. */
    @Test
    void none_is_in_the_log() {
        try (var lines = Output.lines()) {
            assertThat(
                            lines.filter(line -> !line.contains("DEVELOPMENT ONLY"))
                                    .filter(line -> !secrets.in(line).isEmpty()))
                    .isEmpty();
        }
    }

    @Test
    void none_is_in_an_answer_that_refuses() {
        assertThat(
                        Secrets.refusals()
                                .distinct()
                                .filter(body -> !secrets.in(body).isEmpty())
                                .collect(toMap(body -> body, secrets::in)))
                .isEmpty();
    }
}
