package io.colorguard.compliance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.compliance.HostileFiles;
import io.colorguard.compliance.HostileFiles.Harmless;
import io.colorguard.compliance.HostileFiles.Refused;
import io.colorguard.shared.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Rule("CMP-3")
class EvidenceControllerTest {

    @Autowired WebApplicationContext portal;

    String workspace;

    @BeforeEach
    void aWorkspace() {
        workspace = new FlagScene(portal).workspace.key().value();
    }

    @ParameterizedTest
    @EnumSource(Refused.class)
    void whatIsNoneOfOursIsAProblem(Refused file) {
        MvcTestResult answer = send("developer1", file.called, "image/png", file.content());
        assertThat(answer).hasStatus(file == Refused.TOO_LARGE ? 413 : 422);
        assertThat(answer).bodyJson().extractingPath("$.rule").isEqualTo("CMP-3");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo(file == Refused.NAMELESS ? "name" : "file");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("(CMP-3)");
    }

    @ParameterizedTest
    @EnumSource(Harmless.class)
    void whatIsKeptIsHandedOutAsAnAttachmentThatNothingRuns(Harmless file) {
        MvcTestResult kept = send("developer1", file.called, "text/html", file.content());
        String hash = ContentHash.of(file.content()).value();
        assertThat(kept).hasStatus(201).bodyJson().extractingPath("$.sha256").isEqualTo(hash);
        assertThat(kept).bodyJson().extractingPath("$.type").isEqualTo(file.type);
        assertThat(kept).bodyJson().extractingPath("$.size").isEqualTo(file.content().length);

        String location = kept.getResponse().getHeader(HttpHeaders.LOCATION);
        assertThat(location).startsWith("/api/v1/workspaces/" + workspace + "/evidence/" + hash);
        MvcTestResult answer = get("viewer", location);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(file.content());
        assertIsHarmless(answer, file.type);
    }

    private static void assertIsHarmless(MvcTestResult answer, String type) {
        String disposition = answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION);
        assertThat(disposition)
                .startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''")
                .doesNotContain("\r", "\n", "\u202E", "/etc", "..");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasValue("Cross-Origin-Resource-Policy", "same-origin")
                .hasValue(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        assertThat(answer.getResponse().getContentType()).startsWith(type);
        assertThat(type).isNotIn("text/html", "image/svg+xml", "application/xml");
    }

    @Test
    void whoeverAsksNamesItAndItStaysWhatItIs() {
        send("developer1", "a.png", "image/png", HostileFiles.PNG);
        String address = address(HostileFiles.PNG);
        assertThat(
                        get("viewer", address + "?name=run.exe")
                                .getResponse()
                                .getHeader("Content-Disposition"))
                .contains("run.exe.png");
        assertThat(get("viewer", address).getResponse().getHeader("Content-Disposition"))
                .contains(ContentHash.of(HostileFiles.PNG).abbreviated() + ".png");
        assertThat(get("viewer", address + "?name=..")).hasStatus(422);
    }

    @Rule("IDN-3")
    @Test
    void aFileOfAnotherWorkspaceIsMissing() {
        send("developer1", "a.png", "image/png", HostileFiles.PNG);
        String other = new FlagScene(portal).workspace.key().value();
        assertThat(get("viewer", address(HostileFiles.PNG))).hasStatusOk();
        assertThat(get("viewer", address(HostileFiles.PNG).replace(workspace, other)))
                .hasStatus(404);
        assertThat(get("viewer", address(HostileFiles.PNG).replace(workspace, "no-such")))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "%2e%2e", "ABCDEF", "0000"})
    void whatIsNoHashIsMissing(String hash) {
        assertThat(get("viewer", "/api/v1/workspaces/" + workspace + "/evidence/" + hash))
                .hasStatus4xxClientError();
    }

    @Rule("IDN-2")
    @Test
    void viewersReadAndDoNotBring() {
        assertThat(send("viewer", "a.png", "image/png", HostileFiles.PNG))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("IDN-2");
    }

    @Test
    void oneFileIsAskedFor() {
        assertThat(
                        ApiClient.as("developer1", portal)
                                .post()
                                .uri("/api/v1/workspaces/" + workspace + "/evidence")
                                .multipart()
                                .exchange())
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("file");
    }

    private MvcTestResult send(String who, String name, String type, byte[] content) {
        return ApiClient.as(who, portal)
                .post()
                .uri("/api/v1/workspaces/" + workspace + "/evidence")
                .multipart()
                .file(new MockMultipartFile("file", name, type, content))
                .exchange();
    }

    private MvcTestResult get(String who, String address) {
        return ApiClient.as(who, portal).get().uri(java.net.URI.create(address)).exchange();
    }

    private String address(byte[] content) {
        return "/api/v1/workspaces/" + workspace + "/evidence/" + ContentHash.of(content).value();
    }
}
