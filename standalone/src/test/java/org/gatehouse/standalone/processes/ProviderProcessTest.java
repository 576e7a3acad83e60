package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.standalone.testing.OpenIdClient.tokens;

import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.standalone.testing.Browser;
import org.gatehouse.standalone.testing.Browser.Page;
import org.gatehouse.standalone.testing.OpenIdClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command side, a query side and the identity provider, each a process with a login of its own,
 * behind a gateway.
 */
class ProviderProcessTest {

    private static final String NEW = "a rather long one of my own";
    private static final String FIRST = "for the very first sign-in of all";
    private static final String ADMINISTRATOR = "adam@gatehouse.example";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final TestDatabase database =
            TestDatabase.with("events", "keys", "credentials", "command", "query", "provider");

    @TempDir private static Path directory;

    private static Installation installation;
    private static GatewayServer front;
    private static ServerProcess provider;
    private static Gateway gateway;
    private static String admin;
    private static int port;

    private final Browser browser = new Browser(port);
    private final OpenIdClient client = OpenIdClient.ofProviderAt(port);

    private String name;
    private UUID user;

    /** Each is told where the gateway is, and the provider where the command side is. */
    @BeforeAll
    static void start() throws Exception {
        installation = new Installation(database, directory);
        front = new GatewayServer();
        port = front.port();
        var issuer = "--gatehouse.identity-provider.issuer=http://localhost:" + port;
        var keys =
                "--gatehouse.identity-provider.jwk-set-uri=http://127.0.0.1:%d/oauth2/jwks"
                        .formatted(port);
        var forwarded = "--server.forward-headers-strategy=native";
        var command =
                installation.launch(
                        Side.COMMAND,
                        0,
                        List.of(
                                issuer,
                                keys,
                                forwarded,
                                "--gatehouse.first-administrator.user-principal-name="
                                        + ADMINISTRATOR,
                                "--gatehouse.first-administrator.password=" + FIRST));
        var query = installation.launch(Side.QUERY, 0, List.of(issuer, keys, forwarded));
        provider =
                installation.launch(
                        Side.PROVIDER,
                        0,
                        List.of(
                                issuer,
                                forwarded,
                                "--gatehouse.identity-provider.api=" + command.address()));
        front.leadTo(Side.COMMAND, command);
        front.leadTo(Side.QUERY, query);
        front.leadTo(Side.PROVIDER, provider);
        query.address();
        provider.address();
        gateway = new Gateway(() -> command, () -> query);
        admin = firstAdministrator();
    }

    /** The only way into an installation where nobody has a password who could give one. */
    private static String firstAdministrator() throws Exception {
        var browser = new Browser(port);
        var client = OpenIdClient.ofProviderAt(port);
        var asked =
                browser.submit(
                        browser.open(client.request()),
                        Map.of("username", ADMINISTRATOR, "password", FIRST));
        assertThat(asked.html()).contains("Choose another password");
        return tokens(client.exchange(client.code(choose(browser, asked, FIRST))))
                .getAccessToken()
                .getValue();
    }

    private static Page choose(Browser browser, Page page, String current) {
        return browser.submit(
                page, Map.of("currentPassword", current, "newPassword", NEW, "repeated", NEW));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @AfterAll
    static void stop() {
        front.close();
        installation.close();
    }

    @BeforeEach
    void somebody_is_registered() {
        name = UUID.randomUUID() + "@gatehouse.example";
        user =
                gateway.send(
                                Call.send("POST", "/users")
                                        .as(admin)
                                        .json(
                                                """
                                                {"displayName": "Dora Dale", "userPrincipalName": "%s"}
                                                """
                                                        .formatted(name)))
                        .is(201)
                        .id();
    }

    private Page typeTemporaryPassword(String temporary) {
        return browser.submit(
                browser.open(client.request()), Map.of("username", name, "password", temporary));
    }

    private String temporaryPassword() {
        return gateway.send(Call.send("POST", "/users/" + user + "/reset-password").as(admin))
                .is(200)
                .json()
                .get("newPassword")
                .asString();
    }

    private OIDCTokens signInForTheFirstTime() throws Exception {
        var temporary = temporaryPassword();
        var asked = typeTemporaryPassword(temporary);
        assertThat(asked.html()).contains("Choose another password");
        return tokens(client.exchange(client.code(choose(browser, asked, temporary))));
    }

    @Test
    void who_signs_in_at_the_provider_is_let_in_by_both_sides_until_they_sign_out_everywhere()
            throws Exception {
        var tokens = signInForTheFirstTime();
        var token = tokens.getAccessToken().getValue();

        var me = gateway.send(Call.get("/me").as(token)).is(200).json();
        assertThat(me.at("/user/id").asString()).isEqualTo(user.toString());
        var created =
                gateway.send(
                                Call.send("POST", "/groups")
                                        .as(token)
                                        .json(
                                                """
                                                {"displayName": "%s", "groupType": "security"}
                                                """
                                                        .formatted(UUID.randomUUID())))
                        .is(201);
        var sessions = gateway.send(Call.get("/me/sessions").as(token).after(created)).is(200);
        assertThat(sessions.json().get("items"))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.get("id").asString())
                            .isEqualTo(tokens.getIDToken().getJWTClaimsSet().getStringClaim("sid"));
                    assertThat(session.get("current").asBoolean()).isTrue();
                });

        gateway.send(Call.send("POST", "/me/sign-out-everywhere").as(token)).is(204);

        for (var call : List.of(Call.get("/me"), Call.send("POST", "/me/sign-out-everywhere"))) {
            await().until(() -> gateway.send(call.as(token)).status() == 401);
        }
        assertThat(client.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
        var again = client.signIn(browser, name, NEW).getAccessToken().getValue();
        gateway.send(Call.get("/me").as(again)).is(200);
    }

    @Test
    void the_portal_is_at_the_gateway_and_whoever_it_sends_to_sign_in_comes_back_with_a_code()
            throws Exception {
        var home = "http://localhost:" + port;
        assertThat(browser.open("/").uri()).isEqualTo("/portal/");
        var page = browser.open("/portal/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self';",
                        "connect-src 'self' " + home + ";",
                        "'nonce-" + nonceOf(page) + "'")
                .doesNotContain("unsafe");
        var configuration =
                JsonMapper.shared().readTree(browser.open("/portal/configuration.json").html());
        assertThat(configuration.get("issuer").asString()).isEqualTo(home);
        assertThat(configuration.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");

        var temporary = temporaryPassword();
        var back = choose(browser, typeTemporaryPassword(temporary), temporary);

        assertThat(back.uri()).startsWith(home + "/portal/signed-in?code=");
        assertThat(browser.open(back.uri().substring(home.length())).status()).isEqualTo(200);
        tokens(client.exchange(client.code(back)));
    }

    private static String nonceOf(Page page) {
        var nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page.html());
        assertThat(nonce.find()).as(page.html()).isTrue();
        return nonce.group(1);
    }

    @Test
    void a_refreshed_token_is_as_good_as_the_first() throws Exception {
        var tokens = signInForTheFirstTime();

        var next = tokens(client.refresh(tokens.getRefreshToken()));

        gateway.send(Call.get("/me").as(next.getAccessToken().getValue())).is(200);
    }

    @Test
    void what_one_request_caused_in_two_processes_is_under_one_correlation() throws Exception {
        signInForTheFirstTime();

        var caused =
                database.owner()
                        .queryForList(
                                """
                                with told as (
                                    select position, name,
                                           convert_from(payload, 'UTF8')::json ->> 'userId' as about,
                                           convert_from(metadata, 'UTF8')::json ->> 'correlationId' as id
                                    from events.event)
                                select name from told
                                where id = (select id from told
                                            where name = 'signins.SignInSucceeded' and about = ?)
                                order by position
                                """,
                                String.class,
                                user.toString());
        assertThat(caused)
                .containsExactly(
                        "signins.SignInFailed", // the temporary password lets nobody in
                        "credentials.PasswordReplaced",
                        "sessions.SessionStarted",
                        "signins.SignInSucceeded");
    }

    @Test
    void behind_a_gateway_that_calls_it_otherwise_nobody_is_sent_astray() throws Exception {
        var answer =
                send(
                        HttpRequest.newBuilder(provider.address().resolve(client.request()))
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Host", "identity.example:8443"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("/sign-in?continue=");
    }

    @Test
    void a_provider_that_lacks_settings_does_not_start_and_names_them() {
        try (var bare = ServerProcess.launch(Side.PROVIDER.jar(), List.of())) {
            assertThatIllegalStateException()
                    .isThrownBy(bare::address)
                    .withMessageContaining("gatehouse.identity-provider.issuer")
                    .withMessageContaining("gatehouse.identity-provider.api")
                    .withMessageContaining("spring.datasource.url");
        }
    }
}
