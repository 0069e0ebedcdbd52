package io.colorguard.identity.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An identity provider that says what a test has it say, lies included. */
final class FakeProvider {

    static final FakeProvider RUNNING = new FakeProvider();
    static final String CLIENT = "portal";
    static final String AUDIENCE = "colorguard-api";
    static final String ACCESS_TOKEN = "access-8c1f0e52d7";
    static final String REFRESH_TOKEN = "refresh-5b0a94c3e6";

    private final RSAKey key = newKey();
    private final RSAKey foreign = newKey();
    private final HttpServer server;
    private volatile Answer atTokenEndpoint = Answer.error(400, "invalid_grant");
    private volatile String asked = "";
    private final Map<String, Answer> byCode = new ConcurrentHashMap<>();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    /** What the token endpoint says next. */
    record Answer(int status, String body) {

        static Answer error(int status, String code) {
            return new Answer(status, "{\"error\":\"%s\"}".formatted(code));
        }

        static Answer tokens(String idToken) {
            return new Answer(
                    200,
                    """
                    {"token_type":"Bearer","access_token":"%s","expires_in":300,"scope":"openid",
                     "refresh_token":"%s","id_token":"%s"}
                    """
                            .formatted(ACCESS_TOKEN, REFRESH_TOKEN, idToken));
        }
    }

    private FakeProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, 404, "{}"));
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, discovery()));
        server.createContext(
                "/keys",
                exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::exchangeCode);
        server.createContext(
                "/impostor/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, discovery()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static RSAKey newKey() {
        try {
            // Both under one name: whoever forges a token names the key that is known.
            return new RSAKeyGenerator(2048).keyID("key").algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked = form;
        meanwhile.getAndSet(() -> {}).run();
        Answer said = byCode.getOrDefault(code(form), atTokenEndpoint);
        answer(exchange, said.status(), said.body());
    }

    /** Has this happen before the token endpoint next answers. */
    void meanwhile(Runnable event) {
        meanwhile.set(event);
    }

    /** What the token endpoint was last asked, a form. */
    String asked() {
        return asked;
    }

    void says(Answer answer) {
        atTokenEndpoint = answer;
    }

    /** What the token endpoint says whenever it is given this code. */
    void says(String code, Answer answer) {
        byCode.put(code, answer);
    }

    private static String code(String form) {
        return Stream.of(form.split("&"))
                .filter(field -> field.startsWith("code="))
                .map(field -> field.substring("code=".length()))
                .findFirst()
                .orElse("");
    }

    /** The claims of a good ID token for this sign-in. */
    JWTClaimsSet.Builder idToken(String subject, String nonce) {
        Instant now = Instant.now();
        return claims(subject)
                .audience(CLIENT)
                .claim("nonce", nonce)
                .claim("auth_time", now.minusSeconds(5).getEpochSecond())
                .claim("preferred_username", subject)
                .claim("name", "Somebody")
                .claim("sid", "session-" + subject)
                .claim("groups", List.of("/colorguard/*/viewer"));
    }

    /** The claims of a good logout token (OpenID Connect Back-Channel Logout 1.0, 2.4). */
    JWTClaimsSet.Builder logoutToken(String subject) {
        return claims(subject)
                .audience(CLIENT)
                .claim("sid", "session-" + subject)
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    /** The claims of a good access token of an API client. */
    JWTClaimsSet.Builder accessToken(String subject, String workspace, String scope) {
        return claims(subject)
                .audience(List.of("account", AUDIENCE))
                .claim("typ", "Bearer")
                .claim("azp", "pipeline")
                .claim("scope", scope)
                .claim("groups", List.of("/colorguard/%s/api-client".formatted(workspace)));
    }

    private JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now.minusSeconds(5)))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    String signedByAnother(JWTClaimsSet claims) {
        return signed(claims, foreign);
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(), claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signed with what everybody knows, in the hope that it is taken for a shared secret. */
    String signedWithThePublicKey(JWTClaimsSet claims) {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key").build(), claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
         "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """
                .formatted(issuer());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Makes it the provider of a context. */
    static final class Registration
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String oauth = "spring.security.oauth2.client.";
            TestPropertyValues.of(
                            oauth + "registration.keycloak.client-id=" + CLIENT,
                            oauth + "registration.keycloak.client-secret=secret",
                            oauth + "registration.keycloak.scope=openid,profile,email",
                            oauth + "provider.keycloak.issuer-uri=" + RUNNING.issuer(),
                            oauth + "provider.keycloak.user-name-attribute=preferred_username")
                    .applyTo(context);
        }
    }
}
