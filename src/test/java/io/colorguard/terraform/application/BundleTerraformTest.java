package io.colorguard.terraform.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approved;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.terraform.Terraform;
import io.colorguard.terraform.Terraform.Outcome;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.WorkspacePart.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform itself judges the bundle: its format, and each file of flags against its module. */
class BundleTerraformTest {

    private static final String HOSTILE =
            "\"${file(\"/etc/hostname\")} %{ if true }x%{ endif }\n}\n*/ # \u2028 \u202e \\ $${x} é";

    private final BundleScene scene = new BundleScene();

    @TempDir private Path directory;

    @Test
    @Rule("TFM-2")
    void isWellFormatted() throws IOException {
        Terraform terraform = Terraform.orSkip();
        List<io.colorguard.catalog.domain.ApprovedFlag> flags = new ArrayList<>();
        flags.add(approved(scene.workspace, hostile()));
        IntStream.range(0, 100)
                .forEach(i -> flags.add(approved(scene.workspace, content("flag-" + i))));
        scene.withAdopted(
                new PartName(Kind.ENVIRONMENT, "prod"),
                new PartName(Kind.ATTRIBUTE, "customer/region"),
                new PartName(Kind.SEGMENT, "beta_users"),
                new PartName(Kind.SEGMENT_KEYS, "beta_users/prod"));
        scene.export(flags.subList(0, 50));
        BundleScene.write(scene.export(flags), directory);
        assertThat(terraform.misformatted(directory)).isEmpty();
    }

    @Test
    @Rule("TFM-5")
    void isReadAsTheTextThatPeopleWrote() throws IOException {
        Map<String, String> files = scene.export(approved(scene.workspace, hostile()));
        var values =
                Terraform.orSkip()
                        .values(
                                directory,
                                Map.of(
                                        "feature_flags",
                                        files.get("stacks/env-prod/flags.auto.tfvars"),
                                        "flags",
                                        files.get("stacks/workspace/flags.auto.tfvars")));
        var definition = values.get("feature_flags").path("loans");
        assertThat(definition.path("treatments").path(0).path("description").asString())
                .isEqualTo(HOSTILE);
        assertThat(
                        definition
                                .path("rules")
                                .path(0)
                                .path("matchers")
                                .path(0)
                                .path("strings")
                                .path(0)
                                .asString())
                .isEqualTo(HOSTILE);
        assertThat(values.get("flags").path("loans").path("description").asString())
                .isEqualTo(HOSTILE);
        assertThat(values.get("feature_flags").size()).isEqualTo(1);
    }

    @Test
    @Rule({"TFM-2", "TFM-3"})
    void keepsTheContractOfItsModules() throws IOException {
        Map<String, String> files = scene.export(approved(scene.workspace, hostile()));
        assertThat(definitions(files, "size = 10 }", "size = 10 }").exitCode()).isZero();
        Outcome flags =
                plan(
                        files.get("modules/split-flags/variables.tf"),
                        "flags",
                        "workspace_id = \"w\"\ntraffic_type_ids = { customer = \"t\" }\n"
                                + files.get("stacks/workspace/flags.auto.tfvars"));
        assertThat(flags.exitCode()).isZero();
        Outcome settings =
                plan(
                        files.get("stacks/workspace/variables.tf"),
                        "segments",
                        files.get("stacks/workspace/workspace.auto.tfvars"));
        assertThat(settings.exitCode()).isZero();
        Outcome environment =
                plan(
                        files.get("stacks/env-prod/variables.tf"),
                        "segment_keys",
                        files.get("stacks/env-prod/environment.auto.tfvars"));
        assertThat(environment.exitCode()).isZero();
    }

    @Test
    @Rule("TFM-2")
    void failsTheContractWhenASumIsTamperedWith() throws IOException {
        Map<String, String> files = scene.export(approved(scene.workspace, hostile()));
        Outcome outcome = definitions(files, "size = 10 }", "size = 11 }");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output().replaceAll("[\\s│]+", " ")).contains("add up to 100");
    }

    private Outcome definitions(Map<String, String> files, String right, String wrong)
            throws IOException {
        String values = files.get("stacks/env-prod/flags.auto.tfvars").replace(right, wrong);
        return plan(
                files.get("modules/split-feature-flags/variables.tf"),
                "feature_flags",
                "workspace_id = \"w\"\nenvironment_id = \"e\"\n" + values);
    }

    private Outcome plan(String variables, String variable, String values) throws IOException {
        Path stack = Files.createDirectories(directory.resolve(variable + values.hashCode()));
        Files.writeString(stack.resolve("variables.tf"), variables);
        Files.writeString(
                stack.resolve("main.tf"),
                """
                resource "terraform_data" "contract" {
                  for_each = var.%s
                  input    = each.value
                }
                """
                        .formatted(variable));
        Files.writeString(stack.resolve("values.auto.tfvars"), values);
        Terraform terraform = Terraform.orSkip();
        assertThat(terraform.run(stack, "init", "-no-color").exitCode()).isZero();
        return terraform.run(stack, "plan", "-no-color", "-input=false");
    }

    private static FlagContent hostile() {
        Matcher list =
                new Matcher.Text(Matcher.TextTest.IN_LIST_STRING, HOSTILE, List.of(HOSTILE), false);
        FlagContent content = content("loans");
        return content.with(new About(HOSTILE, "payments", List.of(HOSTILE)))
                .withBase(
                        new FlagConfiguration(
                                "off",
                                List.of(
                                        new Treatment(
                                                "off", "{\"text\":\"${1+1} %{ x }\"}", HOSTILE),
                                        new Treatment("on", "", "")),
                                List.of(
                                        new TargetingRule("on", 10, Condition.of(list)),
                                        new TargetingRule("on", 20, Condition.EVERYBODY)),
                                100));
    }
}
