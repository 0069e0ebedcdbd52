package io.colorguard.terraform.api;

import static io.colorguard.terraform.ImportScene.aFlag;
import static io.colorguard.terraform.ImportScene.abroad;
import static io.colorguard.terraform.ImportScene.variables;
import static io.colorguard.terraform.ImportScene.withSecret;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.terraform.ImportScene;
import io.colorguard.terraform.domain.ImportFile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ImportControllerTest {

    @Autowired WebApplicationContext portal;

    ImportScene scene;
    JdbcClient jdbc;

    @BeforeEach
    void aWorkspace() {
        scene = new ImportScene(portal);
        jdbc = Inside.owner(portal);
    }

    @Rule("TFM-4")
    @Test
    void checksWithPlaceFieldAndFixAndWritesNothing() {
        var json = json(send("developer1", "mode=check", variables(abroad("loans"))));

        json.extractingPath("$.flags[0].outcome").isEqualTo("refused");
        json.extractingPath("$.problems[0].file").isEqualTo("flags.tfvars");
        json.extractingPath("$.problems[0].line").isEqualTo(7);
        json.extractingPath("$.problems[0].field").asString().startsWith("environments");
        json.extractingPath("$.problems[0].severity").isEqualTo("error");
        json.extractingPath("$.problems[0].fix").asString().contains("prod");
        assertThat(scene.flag("loans")).isEmpty();
    }

    @Rule("TFM-4")
    @Test
    void adoptsOnceAndProposesWhatIsDifferentThen() {
        var adopted = json(send("admin", "mode=adopt", variables(aFlag("checkout", 10))));
        adopted.extractingPath("$.created").isEqualTo(1);
        adopted.extractingPath("$.import").isEqualTo("ADOPT-1");

        var proposed = json(send("developer1", "mode=propose", variables(aFlag("checkout", 25))));
        proposed.extractingPath("$.updated").isEqualTo(1);
        proposed.extractingPath("$.flags[0].change").asString().startsWith("CHG-");
    }

    @Rule("TFM-4")
    @Test
    void aSecretIsToldByItsNameAndNeverEchoedOrLogged(CapturedOutput output) throws Exception {
        MvcTestResult answer = send("admin", "mode=adopt", withSecret("checkout"));

        assertThat(answer.getResponse().getContentAsString())
                .contains("split_api_key", "rotate it")
                .doesNotContain(ImportScene.SECRET);
        assertThat(output).doesNotContain(ImportScene.SECRET);
    }

    @Rule("TFM-4")
    @Test
    void aSecretIsStoredNowhere() {
        assertThat(send("admin", "mode=adopt", withSecret("checkout"))).hasStatusOk();
        assertThat(scene.flag("checkout")).isPresent();

        assertThat(tablesWith(scene.workspace.id().value().toString())).isNotEmpty();
        assertThat(tablesWith(ImportScene.SECRET)).isEmpty();
    }

    /** Where the text stands, written out or as bytes. */
    private List<String> tablesWith(String text) {
        String bytes = HexFormat.of().formatHex(bytes(text));
        return jdbc
                .sql(
                        """
                        select distinct table_name from information_schema.role_table_grants
                        where grantee = 'colorguard_app' and privilege_type = 'SELECT'
                            and table_schema = 'public'
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        jdbc.sql(
                                        """
                                        select exists (select from %s t
                                            where t::text like ? or t::text like ?)
                                        """
                                                .formatted(table))
                                .params("%" + text + "%", "%" + bytes + "%")
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    @Rule("TFM-4")
    @Test
    void importsNothingIfToldToStopOnErrors() {
        String mixed = variables(aFlag("checkout", 10), abroad("loans"));

        json(send("admin", "mode=adopt&errors=stop", mixed)).extractingPath("$.import").isNull();
        assertThat(scene.flag("checkout")).isEmpty();
        json(send("admin", "mode=adopt&errors=stop&fixes=accept", mixed))
                .extractingPath("$.created")
                .isEqualTo(2);
    }

    @Rule("IDN-2")
    @Test
    void onlyAdministratorsAdopt() {
        assertThat(send("developer1", "mode=adopt", variables(aFlag("checkout", 10))))
                .hasStatus(403);
        assertThat(send("viewer", "mode=check", variables(aFlag("checkout", 10)))).hasStatus(403);
    }

    @Rule("IDN-3")
    @Test
    void aMissingWorkspaceIsNotFound() {
        assertThat(
                        ApiClient.as("admin", portal)
                                .post()
                                .uri("/api/v1/workspaces/none/imports")
                                .multipart()
                                .file("file", bytes(variables(aFlag("checkout", 10)))))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("IDN-3");
    }

    @Rule("TFM-4")
    @Test
    void refusesAFileThatIsTooLargeAModeNobodyKnowsAndNoFileAtAll() {
        assertThat(send("admin", "mode=check", new byte[ImportFile.MOST_BYTES + (1 << 20)]))
                .hasStatus(413);
        assertThat(send("admin", "mode=guess", bytes("a = 1"))).hasStatus(422);
        assertThat(ApiClient.as("admin", portal).post().uri(address("mode=check")).multipart())
                .hasStatus(422);
    }

    private AbstractJsonContentAssert<?> json(MvcTestResult answer) {
        return assertThat(answer).hasStatusOk().bodyJson();
    }

    private MvcTestResult send(String person, String query, String text) {
        return send(person, query, bytes(text));
    }

    private MvcTestResult send(String person, String query, byte[] content) {
        return ApiClient.as(person, portal)
                .post()
                .uri(address(query))
                .multipart()
                .file(new MockMultipartFile("file", "flags.tfvars", "text/plain", content))
                .exchange();
    }

    private String address(String query) {
        return "/api/v1/workspaces/" + scene.workspace.key() + "/imports?" + query;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
