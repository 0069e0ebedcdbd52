package io.colorguard.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.colorguard.Rule;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.domain.DirectoryEntry;
import io.colorguard.identity.domain.DirectoryUnreadableException;
import io.colorguard.shared.WorkspaceKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against answers as Keycloak 26.7 gives them, two of a list at a time. */
@Rule("IDN-9")
class KeycloakDirectoryTest {

    private static final String ADMIN = "/admin/realms/bank";
    private static final String ANA = user("a", "ana", "Ana", "Ruiz", true, true);
    private static final String BEN = user("b", "ben", "Ben", "", false, true);
    private static final String GONE = user("g", "gone", "Gil", "Oro", true, false);
    private static final String PROGRAM =
            """
            {"id":"p","username":"service-account-pipeline","emailVerified":false,\
            "enabled":true,"createdTimestamp":1}\
            """;

    private final Map<String, String> answers = new HashMap<>();
    private HttpServer server;

    @BeforeEach
    void keycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put("/realms/bank/protocol/openid-connect/token", "{\"access_token\":\"let-me\"}");
        answers.put(ADMIN + "/group-by-path/colorguard", group("top", "/colorguard"));
        list("/groups/top/children", group("w1", "/colorguard/*"), group("w2", "/colorguard/pay"));
        list("/groups/w1/children", group("r1", "/colorguard/*/approver"));
        list(
                "/groups/w2/children",
                group("r2", "/colorguard/pay/developer"),
                group("r3", "/colorguard/pay/api-client"),
                group("r4", "/colorguard/pay/owner"));
        list("/groups/r1/members", ANA, GONE);
        list("/groups/r2/members", ANA, BEN, GONE);
        list("/groups/r3/members", PROGRAM);
        list("/groups/r4/members", user("o", "owner", "Owen", "Ford", true, true));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsWhoHoldsWhatWithNamesAndVerifiedAddresses() {
        WorkspaceKey pay = new WorkspaceKey("pay");
        assertThat(directory().read())
                .containsExactlyInAnyOrder(
                        new DirectoryEntry(
                                person("a", "ana", "Ana Ruiz"),
                                "ana@bank.example",
                                Set.of(
                                        new Grant(Role.APPROVER, null),
                                        new Grant(Role.DEVELOPER, pay))),
                        new DirectoryEntry(
                                person("b", "ben", "Ben"),
                                null,
                                Set.of(new Grant(Role.DEVELOPER, pay))),
                        new DirectoryEntry(
                                person("p", "service-account-pipeline", "pipeline"),
                                null,
                                Set.of(new Grant(Role.API_CLIENT, pay))));
    }

    @Test
    void disabledPeopleHoldNothing() {
        list("/groups/r1/members", GONE);
        list("/groups/r2/members", GONE);
        list("/groups/r3/members");
        assertThat(directory().read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/bank/protocol/openid-connect/token",
                ADMIN + "/group-by-path/colorguard",
                ADMIN + "/groups/w2/children?first=2",
                ADMIN + "/groups/r2/members?first=0",
                ADMIN + "/groups/r2/members?first=2"
            })
    void isUnreadableWhereOneCallOfItFails(String call) {
        answers.remove(call);
        assertThatThrownBy(directory()::read).isInstanceOf(DirectoryUnreadableException.class);
    }

    @Test
    void isUnreadableWhereNobodyAnswers() {
        server.stop(0);
        assertThatThrownBy(directory()::read).isInstanceOf(DirectoryUnreadableException.class);
    }

    @Test
    void isUnreadableWhereTheAnswerIsNoList() {
        answers.put(ADMIN + "/groups/r2/members?first=0", "<html>maintenance</html>");
        assertThatThrownBy(directory()::read).isInstanceOf(DirectoryUnreadableException.class);
    }

    @Test
    void asksForItsSecretAtTheStart() {
        assertThatThrownBy(() -> new DirectorySettings(issuer(), "directory", " "))
                .hasMessageContaining("colorguard.directory.client-secret");
        assertThatThrownBy(() -> new DirectorySettings("https://idp.example", "directory", "s"))
                .hasMessageContaining("colorguard.directory.client-id");
        assertThat(new DirectorySettings(issuer(), "directory", "only-mine").toString())
                .doesNotContain("only-mine");
    }

    private KeycloakDirectory directory() {
        var settings = new DirectorySettings(issuer(), "directory", "secret");
        return new KeycloakDirectory(
                new AdminInterface(settings, 2), subject -> new PersonId("bank", subject));
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/bank";
    }

    private static Person person(String subject, String userName, String name) {
        return new Person(new PersonId("bank", subject), userName, name);
    }

    private static String group(String id, String path) {
        return "{\"id\":\"%s\",\"name\":\"x\",\"path\":\"%s\",\"subGroups\":[]}"
                .formatted(id, path);
    }

    private static String user(
            String id, String name, String first, String last, boolean verified, boolean enabled) {
        return """
        {"id":"%s","username":"%s","firstName":"%s","lastName":"%s","email":"%2$s@bank.example",\
        "emailVerified":%s,"enabled":%s,"createdTimestamp":1}\
        """
                .formatted(id, name, first, last, verified, enabled);
    }

    /** Answers a list by two; a full page is followed by another, be it empty. */
    private void list(String path, String... items) {
        for (int first = 0; first <= items.length; first += 2) {
            List<String> page = List.of(items).subList(first, Math.min(first + 2, items.length));
            answers.put(ADMIN + path + "?first=" + first, "[" + String.join(",", page) + "]");
        }
    }

    private void answer(HttpExchange call) throws IOException {
        String query = call.getRequestURI().getQuery();
        String key = call.getRequestURI().getPath();
        if (query != null) {
            assertThat(query).contains("&max=2");
            key += "?" + query.replaceAll(".*(first=\\d+).*", "$1");
        }
        boolean known =
                key.endsWith("/token")
                        ? body(call).contains("client_secret=secret")
                        : "Bearer let-me"
                                .equals(call.getRequestHeaders().getFirst("Authorization"));
        byte[] body = answers.getOrDefault(key, "{}").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(!known ? 401 : answers.containsKey(key) ? 200 : 404, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private static String body(HttpExchange call) throws IOException {
        return new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
