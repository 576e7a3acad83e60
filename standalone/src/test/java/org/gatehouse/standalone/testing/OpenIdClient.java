package org.gatehouse.standalone.testing;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gatehouse.standalone.testing.Browser.Page;

/** The portal's part of signing in, by a library that others have written. */
public final class OpenIdClient {

    /** As the settings of the tests name it: nobody is ever sent to a port 0. */
    public static final String ISSUER = "http://localhost:0";

    public static final String PASSWORD = "gatehouse demonstration";

    private final int port;
    private final String issuer;
    private final ClientID id;
    private final CodeVerifier verifier = new CodeVerifier();
    private final State state = new State();
    private final Nonce nonce = new Nonce();

    public OpenIdClient(int port) {
        this(port, ISSUER, "gatehouse-portal");
    }

    private OpenIdClient(int port, String issuer, String id) {
        this.port = port;
        this.issuer = issuer;
        this.id = new ClientID(id);
    }

    /** Of a provider that is found at the port by which it calls itself. */
    public static OpenIdClient ofProviderAt(int port) {
        return new OpenIdClient(port, "http://localhost:" + port, "gatehouse-portal");
    }

    /** One for which each user is asked what it may have. */
    public static OpenIdClient thatAsks(int port) {
        return new OpenIdClient(port, ISSUER, "asking");
    }

    public Nonce nonce() {
        return nonce;
    }

    /** Path and query of the request that a browser is sent away with. */
    public String request() {
        return request(request -> request);
    }

    public String request(UnaryOperator<AuthenticationRequest.Builder> more) {
        var request =
                more.apply(
                                new AuthenticationRequest.Builder(
                                                new ResponseType(ResponseType.Value.CODE),
                                                new Scope("openid", "profile"),
                                                id,
                                                redirect())
                                        .endpointURI(URI.create(issuer + "/oauth2/authorize"))
                                        .state(state)
                                        .nonce(nonce)
                                        .codeChallenge(verifier, CodeChallengeMethod.S256))
                        .build();
        return request.toURI().toString().substring(issuer.length());
    }

    private URI redirect() {
        return URI.create(issuer + "/portal/signed-in");
    }

    /** What the browser has brought back. */
    public AuthorizationCode code(Page page) throws Exception {
        var response = AuthenticationResponseParser.parse(URI.create(page.uri()));
        if (!response.getState().equals(state)) {
            throw new AssertionError("Another state");
        }
        if (!response.indicatesSuccess()) {
            throw new AssertionError(response.toErrorResponse().getErrorObject().toString());
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        Secrets.use(code.getValue());
        Secrets.use(verifier.getValue());
        return code;
    }

    public TokenResponse exchange(AuthorizationCode code) throws Exception {
        return exchange(code, verifier);
    }

    public TokenResponse exchange(AuthorizationCode code, CodeVerifier by) throws Exception {
        return send(new AuthorizationCodeGrant(code, redirect(), by));
    }

    public TokenResponse refresh(RefreshToken token) throws Exception {
        return send(new RefreshTokenGrant(token));
    }

    private TokenResponse send(AuthorizationGrant grant) throws Exception {
        var endpoint = URI.create("http://localhost:" + port + "/oauth2/token");
        var answer = new TokenRequest.Builder(endpoint, id, grant).build().toHTTPRequest().send();
        Secrets.answered(answer.getStatusCode(), answer.getBody());
        return OIDCTokenResponseParser.parse(answer);
    }

    public static OIDCTokens tokens(TokenResponse response) {
        if (!response.indicatesSuccess()) {
            throw new AssertionError(response.toErrorResponse().getErrorObject().toString());
        }
        var tokens = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        Secrets.use(tokens.getAccessToken().getValue());
        Secrets.use(tokens.getRefreshToken().getValue());
        Secrets.use(tokens.getIDTokenString());
        return tokens;
    }

    /** Everything from the first redirect to tokens. */
    public OIDCTokens signIn(Browser browser, String name, String password) throws Exception {
        var page = browser.open(request());
        return tokens(
                exchange(
                        code(
                                browser.submit(
                                        page, Map.of("username", name, "password", password)))));
    }
}
