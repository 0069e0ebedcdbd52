package io.colorguard.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.Terraform.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The modules that every bundle brings along: well formatted, without secrets, and refusing what
 * FME would refuse.
 */
@Rule({"TFM-2", "TFM-3"})
class TerraformModulesTest {

    private static final Path MODULES = Path.of("src/main/resources/terraform");

    private static final String GOVERNANCE =
            "governance = { change_id = \"CHG-1\", approvers = [\"ana\"], content_sha256 = \"%s\" }"
                    .formatted("0".repeat(64));

    private static final String DEFINITION =
            """
            feature_flags = {
              my-flag = {
                default_treatment  = "off"
                traffic_allocation = 100
                treatments = [
                  { name = "off", configurations = "{}" },
                  { name = "on", configurations = "{}" },
                ]
                default_rule = [{ treatment = "off", size = 100 }]
                rules = [
                  {
                    buckets  = [{ treatment = "on", size = 10 }, { treatment = "off", size = 90 }]
                    matchers = [{ type = "IN_SEGMENT", string = "beta" }]
                  },
                ]
                GOVERNANCE
              }
            }
            """
                    .replace("GOVERNANCE", GOVERNANCE);

    @TempDir private Path directory;

    @Test
    void areWellFormatted() {
        assertThat(Terraform.orSkip().misformatted(MODULES)).isEmpty();
    }

    @Test
    void holdNoCredentialsAndMakeNoKeysOrWorkspaces() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(MODULES)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            assertThat(Files.readString(file))
                    .doesNotContain(
                            "api_key =",
                            "_token",
                            "split_api_key\"",
                            "resource \"split_workspace\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modules/split-administration",
                "modules/split-flags",
                "modules/split-feature-flags",
                "stacks/environment"
            })
    void protectWhatProductionNeeds(String folder) throws IOException {
        assertThat(Files.readString(MODULES.resolve(folder).resolve("main.tf")))
                .contains("prevent_destroy = true");
    }

    @Test
    void acceptADefinitionThatFmeAccepts() throws IOException {
        assertThat(definitions(DEFINITION).exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    size = 90                 | size = 91            | add up to 100
                    size = 100                | size = 30            | default rule add up to 100
                    size = 10                 | size = 10.5          | whole number
                    treatment = "on"          | treatment = "onn"    | serves one of the flag's treatments
                    default_treatment  = "off"| default_treatment  = "x" | default treatment is one of
                    name = "on"               | name = "control"     | FME reserves
                    name = "on"               | name = "True"        | FME reserves
                    name = "on"               | name = "off"         | different names
                    configurations = "{}"     | configurations = "{" | configurations are JSON
                    traffic_allocation = 100  | traffic_allocation = 101 | Traffic allocation
                    string = "beta"           | strings = ["beta"]   | values of its type
                    IN_SEGMENT                | EQUAL_NUMBER         | values of its type
                    [{ type = "IN_SEGMENT", string = "beta" }] | []  | A rule has a matcher
                    approvers = ["ana"]       | approvers = []       | names its change
                    change_id = "CHG-1"       | change_id = ""       | names its change
                    { name = "on", configurations = "{}" }, | ``     | 2 to 20 treatments
                    """)
    void refuseADefinitionThatFmeRefuses(String right, String wrong, String message)
            throws IOException {
        Outcome outcome = definitions(DEFINITION.replace(right, wrong));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(flowing(outcome)).contains(message).contains("Not so: my-flag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    my-flag     | a        | 2 to 100 letters
                    my-flag     | set      | isn't datetime
                    my-flag     | "a b"    | Not so: a b
                    CHG-1       | ``       | Every flag names its change
                    """)
    void refuseAFlagThatFmeRefuses(String right, String wrong, String message) throws IOException {
        String flags =
                "workspace_id = \"w\"\ntraffic_type_ids = { user = \"t\" }\nflags = {\n  my-flag = { description = \"\", traffic_type = \"user\", %s }\n}\n"
                        .formatted(GOVERNANCE);
        assertThat(plan("split-flags", "flags", flags).exitCode()).isZero();
        Outcome outcome = plan("split-flags", "flags", flags.replace(right, wrong));
        assertThat(flowing(outcome)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    11111111-1111-1111-1111-111111111111 | bank | must be a UUID
                    prod =                    | development-eu-1 =        | at most 15
                    ["user"]                  | ["1user"]                 | Not so: 1user
                    data_type = "SET"         | data_type = "BOOLEAN"     | a boolean is a STRING
                    "user/tier" =             | "tier" =                  | Not so: tier
                    suggested_values = ["a"]  | suggested_values = [""]   | 1 to 50 characters
                    beta =                    | string =                  | Not so: string
                    """)
    void refuseAdministrationThatFmeRefuses(String right, String wrong, String message)
            throws IOException {
        String administration =
                """
                workspace_id  = "11111111-1111-1111-1111-111111111111"
                environments  = { prod = { production = true } }
                traffic_types = ["user"]
                traffic_type_attributes = {
                  "user/tier" = { traffic_type = "user", identifier = "tier", display_name = "Tier", data_type = "SET", suggested_values = ["a"] }
                }
                segments = { beta = { traffic_type = "user" } }
                """;
        assertThat(plan("split-administration", "segments", administration).exitCode()).isZero();
        Outcome outcome =
                plan("split-administration", "segments", administration.replace(right, wrong));
        assertThat(flowing(outcome)).contains(message);
    }

    private Outcome definitions(String values) throws IOException {
        String ids = "workspace_id = \"w\"\nenvironment_id = \"e\"\n";
        return plan("split-feature-flags", "feature_flags", ids + values);
    }

    /** Plans against the module's own variables, without the provider, which isn't here. */
    private Outcome plan(String module, String variable, String values) throws IOException {
        Files.copy(
                MODULES.resolve("modules").resolve(module).resolve("variables.tf"),
                directory.resolve("variables.tf"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                directory.resolve("contract.tf"),
                "output \"contract\" {\n  value = var.%s\n}\n".formatted(variable));
        Files.writeString(directory.resolve("values.auto.tfvars"), values);
        return Terraform.orSkip().run(directory, "plan", "-input=false", "-no-color");
    }

    /** What was said, without line breaks and the frame around it. */
    private static String flowing(Outcome outcome) {
        return outcome.output().replaceAll("[\\s│]+", " ");
    }
}
