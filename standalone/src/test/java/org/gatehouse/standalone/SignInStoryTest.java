package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.standalone.testing.OpenIdClient.PASSWORD;
import static org.gatehouse.standalone.testing.OpenIdClient.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.standalone.testing.Browser;
import org.gatehouse.standalone.testing.Browser.Page;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Log;
import org.gatehouse.standalone.testing.OpenIdClient;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Signing in with a password, as a browser and a client by others see it. */
@StandaloneTest
class SignInStoryTest {

    private static final String NEW = "a rather long one of my own";

    @LocalServerPort int port;
    @Autowired Http http;
    @Autowired Log log;
    @Autowired MovableClock clock;

    private Browser browser;
    private OpenIdClient client;

    @BeforeEach
    void start() {
        browser = new Browser(port);
        client = new OpenIdClient(port);
    }

    private record Person(String id, String name) {}

    /** Somebody of their own for each test that locks, ends or changes something. */
    private Person newcomer(String name) {
        var user =
                http.as("ann")
                        .post(
                                "/api/v1/users",
                                Map.of(
                                        "displayName",
                                        name,
                                        "userPrincipalName",
                                        name + "@gatehouse.example"));
        return new Person(user.id(), name + "@gatehouse.example");
    }

    private Page type(Browser where, String name, String password) {
        return where.submit(
                where.open(client.request()), Map.of("username", name, "password", password));
    }

    @Test
    void whoever_types_their_password_gets_tokens_that_open_the_api() throws Exception {
        var tokens = client.signIn(browser, "Ben@Gatehouse.example", PASSWORD);

        var me =
                http.with("Authorization", tokens.getAccessToken().toAuthorizationHeader())
                        .get("/api/v1/me");
        assertThat(me.json().at("/user/displayName").asString()).isEqualTo("Ben Baker");
    }

    @Test
    void the_id_token_is_one_that_a_library_by_others_believes() throws Exception {
        var tokens = client.signIn(browser, "ben@gatehouse.example", PASSWORD);
        var keys = JWKSet.parse(http.get("/oauth2/jwks").body());

        var validator =
                new IDTokenValidator(
                        new Issuer(OpenIdClient.ISSUER),
                        new ClientID("gatehouse-portal"),
                        JWSAlgorithm.RS256,
                        keys);
        validator.setMaxClockSkew(100_000_000); // other tests have moved the clock
        var claims = validator.validate(tokens.getIDToken(), client.nonce());
        assertThat(claims.getStringClaim("name")).isEqualTo("Ben Baker");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("ben@gatehouse.example");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getAuthenticationTime()).isNotNull();
        assertThat(claims.getStringClaim("sid"))
                .isEqualTo(
                        com.nimbusds.jwt.SignedJWT.parse(tokens.getAccessToken().getValue())
                                .getJWTClaimsSet()
                                .getStringClaim("sid"));
    }

    @Test
    void the_provider_says_where_it_is_and_what_it_can() throws Exception {
        var metadata =
                OIDCProviderMetadata.parse(http.get("/.well-known/openid-configuration").body());

        assertThat(metadata.getIssuer()).isEqualTo(new Issuer(OpenIdClient.ISSUER));
        assertThat(metadata.getEndSessionEndpointURI()).hasPath("/connect/logout");
        assertThat(metadata.getGrantTypes())
                .extracting(Object::toString)
                .containsExactly("authorization_code", "refresh_token");
        assertThat(metadata.getCodeChallengeMethods())
                .extracting(Object::toString)
                .containsExactly("S256");
    }

    @Test
    void who_is_signed_in_already_is_not_asked_again_unless_the_client_wants_it() throws Exception {
        client.signIn(browser, "ben@gatehouse.example", PASSWORD);

        assertThat(browser.open(client.request()).isLeaving()).isTrue();
        assertThat(
                        browser.open(client.request(r -> r.prompt(new Prompt(Prompt.Type.LOGIN))))
                                .html())
                .contains("type=\"password\"");
        assertThat(browser.open(client.request(r -> r.maxAge(0))).isLeaving()).isFalse();
    }

    @Test
    void signing_in_again_when_asked_to_leads_back_and_stays_in_the_same_session()
            throws Exception {
        var first = client.signIn(browser, "ben@gatehouse.example", PASSWORD);
        var page = browser.open(client.request(r -> r.prompt(new Prompt(Prompt.Type.LOGIN))));
        var again =
                browser.submit(
                        page, Map.of("username", "ben@gatehouse.example", "password", PASSWORD));
        var second = tokens(client.exchange(client.code(again)));

        assertThat(second.getIDToken().getJWTClaimsSet().getClaim("sid"))
                .isEqualTo(first.getIDToken().getJWTClaimsSet().getClaim("sid"));
    }

    @Test
    void a_client_that_wants_no_page_is_told_that_nobody_is_signed_in() {
        var page = browser.open(client.request(r -> r.prompt(new Prompt(Prompt.Type.NONE))));

        assertThat(page.uri()).contains("error=login_required");
    }

    @Test
    void a_client_is_never_sent_elsewhere_than_it_said_before() {
        var elsewhere =
                client.request()
                        .replace(
                                URLEncoder.encode("/portal/signed-in", StandardCharsets.UTF_8),
                                "%2Felsewhere");
        var page = browser.open(elsewhere);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.isLeaving()).isFalse();
    }

    @Test
    void after_signing_in_nobody_is_sent_to_a_stranger() {
        for (var stranger :
                new String[] {
                    "https://evil.example/", "//evil.example/oauth2/authorize?", "/\\evil.example"
                }) {
            var page =
                    browser.open(
                            "/sign-in?continue="
                                    + URLEncoder.encode(stranger, StandardCharsets.UTF_8));
            assertThat(page.html()).doesNotContain("evil.example");
        }
    }

    @Test
    @Tag("PWD-R1")
    void a_name_that_nobody_has_is_answered_as_a_wrong_password() {
        var wrong = type(browser, newcomer("carla").name(), "not the password of carla");
        var unknown = type(new Browser(port), "nobody@gatehouse.example", "not the password");

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(403);
        assertThat(unknown.html()).contains("The user name or the password is wrong.");
        assertThat(withoutWhatWasTyped(unknown)).isEqualTo(withoutWhatWasTyped(wrong));
    }

    private static String withoutWhatWasTyped(Page page) {
        return page.html().replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void after_ten_wrong_ones_the_wait_is_told_and_a_browser_that_is_known_may_still_try()
            throws Exception {
        var known = new Browser(port);
        new OpenIdClient(port).signIn(known, "cleo@gatehouse.example", PASSWORD);
        known.forget("gatehouse_session");
        IntStream.range(0, 10)
                .forEach(n ->
                        assertThat(
                                        type(browser, "cleo@gatehouse.example", "wrong one " + n)
                                                .status())
                                .isEqualTo(403));

        var locked = type(browser, "cleo@gatehouse.example", PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 60);
        assertThat(locked.html()).contains("Too many wrong passwords. Try again in ");
        assertThat(type(known, "cleo@gatehouse.example", PASSWORD).isLeaving()).isTrue();

        clock.advance(Duration.ofSeconds(61));
        assertThat(type(browser, "cleo@gatehouse.example", PASSWORD).isLeaving()).isTrue();
    }

    @Test
    void a_password_that_somebody_else_gave_must_be_replaced_before_one_is_let_in()
            throws Exception {
        var dora = newcomer("dora");
        var temporary = temporaryPasswordOf(dora);
        var page = type(browser, dora.name(), temporary);
        assertThat(page.html()).contains("Choose another password");
        assertThat(browser.has("gatehouse_session")).isFalse();

        var tooShort = choose(page, temporary, "short");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.html()).contains("15 characters");

        var in = choose(tooShort, temporary, NEW);
        var tokens = tokens(client.exchange(client.code(in)));
        assertThat(tokens.getRefreshToken()).isNotNull();
        assertThat(type(new Browser(port), dora.name(), temporary).status()).isEqualTo(403);
        assertThat(type(new Browser(port), dora.name(), NEW).isLeaving()).isTrue();
    }

    @Test
    @Tag("PWD-G5")
    void whoever_reads_german_is_told_in_german_what_is_wrong_with_a_new_password() {
        var emma = newcomer("emma");
        var temporary = temporaryPasswordOf(emma);
        browser = new Browser(port, "de");
        var page = type(browser, emma.name(), temporary);

        var refused = choose(page, temporary, "emma7");
        assertThat(HtmlUtils.htmlUnescape(refused.html()))
                .contains("mindestens 15 Zeichen")
                .contains("den Namen „emma“")
                .doesNotContain("At least");
        var guessed = choose(refused, temporary, "qwertyuiopmonkeydragon");
        assertThat(HtmlUtils.htmlUnescape(guessed.html()))
                .contains("leicht zu erratende Wörter („qwertyuiop“, „monkey“, „dragon“)");
    }

    private Page choose(Page page, String current, String next) {
        return browser.submit(
                page, Map.of("currentPassword", current, "newPassword", next, "repeated", next));
    }

    private String temporaryPasswordOf(Person person) {
        return http.as("ann")
                .post("/api/v1/users/" + person.id() + "/reset-password")
                .json()
                .at("/newPassword")
                .asString();
    }

    @Test
    void whoever_is_disabled_is_told_so_only_when_the_password_is_right() {
        var emil = newcomer("emil");
        var temporary = temporaryPasswordOf(emil);
        http.as("ann").post("/api/v1/users/" + emil.id() + "/disable");

        assertThat(type(browser, emil.name(), "not it").html())
                .contains("The user name or the password is wrong.");
        assertThat(type(browser, emil.name(), temporary).html())
                .contains("This account is disabled.");
    }

    @Test
    void a_refresh_token_is_good_once_and_whoever_comes_with_it_again_ends_the_session()
            throws Exception {
        var tokens = client.signIn(browser, "dan@gatehouse.example", PASSWORD);
        var next = tokens(client.refresh(tokens.getRefreshToken()));
        assertThat(next.getRefreshToken()).isNotEqualTo(tokens.getRefreshToken());

        assertThat(client.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
        assertThat(client.refresh(next.getRefreshToken()).indicatesSuccess()).isFalse();
        assertThat(browser.open(client.request()).html()).contains("type=\"password\"");
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_its_verifier_and_a_used_one_ends_the_session()
            throws Exception {
        var code = client.code(type(browser, "dan@gatehouse.example", PASSWORD));
        assertThat(client.exchange(code, new CodeVerifier()).indicatesSuccess()).isFalse();

        var tokens = tokens(client.exchange(code));
        assertThat(client.exchange(code).indicatesSuccess()).isFalse();
        assertThat(client.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
    }

    @Test
    void signing_out_ends_the_session_and_leads_back_to_the_client() throws Exception {
        var tokens = client.signIn(browser, "ben@gatehouse.example", PASSWORD);
        var out =
                browser.open(
                        "/connect/logout?id_token_hint="
                                + tokens.getIDToken().serialize()
                                + "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A0%2Fportal%2F"
                                + "&state=s");

        assertThat(out.uri()).isEqualTo("http://localhost:0/portal/?state=s");
        assertThat(browser.open(client.request()).html()).contains("type=\"password\"");
        assertThat(client.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
    }

    @Test
    void whoever_comes_to_sign_out_with_an_older_token_is_asked_and_in_until_they_say_so()
            throws Exception {
        var first = client.signIn(browser, "ben@gatehouse.example", PASSWORD);
        tokens(client.refresh(first.getRefreshToken()));
        var asked = browser.open("/connect/logout?id_token_hint=" + first.getIDToken().serialize());
        assertThat(asked.html()).contains("Sign out of Gatehouse?");
        assertThat(browser.open(client.request()).isLeaving()).isTrue();
        assertThat(browser.post("/sign-in/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(browser.open(client.request()).isLeaving()).isTrue();

        assertThat(browser.submit(asked, Map.of()).html()).contains("You are signed out");
        assertThat(browser.open(client.request()).html()).contains("type=\"password\"");
        assertThat(browser.open("/sign-in/sign-out").html()).contains("You are signed out");
    }

    @Test
    void a_client_that_asks_gets_what_somebody_allows_once_and_nothing_that_they_deny()
            throws Exception {
        client = OpenIdClient.thatAsks(port);
        var asked = type(browser, "dan@gatehouse.example", PASSWORD);
        assertThat(asked.html())
                .contains("May The Asking Client know who you are?")
                .contains("your name and your user name");

        var denied = browser.submit(asked, Map.of());
        assertThat(denied.uri()).contains("error=access_denied");

        var allowed = browser.submit(browser.open(client.request()), Map.of("scope", "profile"));
        var tokens = tokens(client.exchange(client.code(allowed)));
        assertThat(tokens.getIDToken().getJWTClaimsSet().getStringClaim("name"))
                .isEqualTo("Dan Draper");
        assertThat(browser.open(client.request()).isLeaving()).isTrue();
    }

    @Test
    void a_form_that_another_site_has_made_is_refused() {
        var forged =
                browser.post(
                        "/sign-in",
                        Map.of("username", "ben@gatehouse.example", "password", PASSWORD));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(browser.has("gatehouse_session")).isFalse();
    }

    @Test
    void no_script_runs_on_the_pages_and_nobody_frames_them() {
        var page = browser.open("/sign-in");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(page.html()).doesNotContain("<script").startsWith("<!DOCTYPE html>");
        assertThat(browser.open("/provider/provider.css").status()).isEqualTo(200);
    }

    @Test
    void every_sign_in_is_an_event_failures_included() throws Exception {
        var fay = newcomer("fay");
        type(browser, fay.name(), "not the password");
        type(browser, fay.name(), temporaryPasswordOf(fay));

        assertThat(log.namesAbout(fay.id(), "signins"))
                .containsExactly("signins.SignInFailed", "signins.SignInFailed");
        client.signIn(new Browser(port), "ben@gatehouse.example", PASSWORD);
        assertThat(log.namesAbout("01900000-0000-7000-8000-000000000002", "signins"))
                .contains("signins.SignInSucceeded");
    }
}
