package io.colorguard.identity.keycloak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Somebody who runs the Keycloak of a journey: at its console, and at its switch. */
public final class KeycloakAdmin {

    private static final String REALM = "/admin/realms/colorguard";

    private final LocalKeycloak keycloak;
    private final RestClient http;

    private KeycloakAdmin(LocalKeycloak keycloak, int port) {
        this.keycloak = keycloak;
        this.http = RestClient.create("http://localhost:" + port);
    }

    public static KeycloakAdmin of(ApplicationContext portal) {
        return new KeycloakAdmin(
                portal.getBean(LocalKeycloak.class), portal.getBean(KeycloakSettings.class).port());
    }

    public void enable(String user, boolean enabled) {
        send("PUT", "/users/" + user, Map.of("enabled", enabled));
    }

    /** Takes the role away everywhere. */
    public void take(String role, String user) {
        send("DELETE", "/users/%s/groups/%s".formatted(user, group(role)), Map.of());
    }

    public void give(String role, String user) {
        send("PUT", "/users/%s/groups/%s".formatted(user, group(role)), Map.of());
    }

    private String group(String role) {
        Map<String, Object> found =
                http.get()
                        .uri(REALM + "/group-by-path/colorguard/*/" + role)
                        .headers(headers -> headers.setBearerAuth(console()))
                        .retrieve()
                        .body(new ParameterizedTypeReference<>() {});
        return (String) Objects.requireNonNull(Objects.requireNonNull(found).get("id"));
    }

    /** Ends all sessions of this person. */
    public void signOut(String user) {
        send("POST", "/users/%s/logout".formatted(user), Map.of());
    }

    /** Has the realm sign with a new key from now on. */
    public void rotateKeys() {
        send(
                "POST",
                "/components",
                Map.of(
                        "name", "newer",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("500"))));
    }

    /** An access token of the realm's pipeline. */
    public String pipelineToken(String scope) {
        return token(
                "colorguard",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "colorguard-pipeline",
                        "client_secret", "only-for-this-machine",
                        "scope", scope));
    }

    public void stop() {
        keycloak.destroy();
    }

    public void start() throws InterruptedException {
        keycloak.begin();
        keycloak.await(Duration.ofMinutes(2));
    }

    private void send(String method, String path, Map<String, ?> body) {
        http.method(HttpMethod.valueOf(method))
                .uri(REALM + path)
                .headers(headers -> headers.setBearerAuth(console()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private String console() {
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakProgram.CONSOLE_USER,
                        "password",
                        KeycloakProgram.CONSOLE_USER));
    }

    private String token(String realm, Map<String, String> form) {
        Map<String, Object> answer =
                http.post()
                        .uri("/realms/%s/protocol/openid-connect/token".formatted(realm))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(MultiValueMap.fromSingleValue(form))
                        .retrieve()
                        .body(new ParameterizedTypeReference<>() {});
        return (String) Objects.requireNonNull(answer).get("access_token");
    }
}
