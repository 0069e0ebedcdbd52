package io.colorguard.terraform.domain;

import static io.colorguard.terraform.domain.ImportFixtures.AS_WRITTEN;
import static io.colorguard.terraform.domain.ImportFixtures.aFlag;
import static io.colorguard.terraform.domain.ImportFixtures.aWorkspace;
import static io.colorguard.terraform.domain.ImportFixtures.file;
import static io.colorguard.terraform.domain.ImportFixtures.flags;
import static io.colorguard.terraform.domain.ImportFixtures.plan;
import static io.colorguard.terraform.domain.ImportFixtures.planAccepting;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.KnownFlags;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.WorkspacePart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("TFM-4")
class ImportPlanTest {

    @Test
    void takesFlagsWithTheTrafficTypeNamedBesideThem() {
        ImportPlan plan = plan(flags(aFlag("a-flag", ""), aFlag("b-flag", "")));

        assertThat(plan.flags())
                .extracting(f -> f.content().key().value())
                .containsExactly("a-flag", "b-flag");
        assertThat(plan.flags()).allMatch(flag -> flag.content().trafficType().equals("user"));
        assertThat(plan.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    x = file("/etc/hostname")          | terraform.problem.syntax.function.call
                    x = var.secret                     | terraform.problem.syntax.reference
                    x = "${1 + 1}"                     | terraform.problem.syntax.interpolation
                    x = "%{ if true }x%{ endif }"      | terraform.problem.syntax.directive
                    x = { a = 1, a = 2 }               | terraform.problem.syntax.duplicate.key
                    x = [ "cut off"                    | terraform.problem.syntax.unexpected.end
                    resource "a" "b" {}                | terraform.problem.syntax.block
                    """)
    void refusesWhatIsNoLiteralValue(String text, String key) {
        assertThat(plan(text).problems()).extracting(p -> p.words().messageKey()).contains(key);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin1 = "x = \"señal\"".getBytes(StandardCharsets.ISO_8859_1);

        ImportPlan plan =
                ImportPlan.of(
                        List.of(ImportFile.uploaded("x.tfvars", latin1)),
                        aWorkspace(),
                        KnownFlags.NONE,
                        AS_WRITTEN);

        assertThat(plan.problems())
                .singleElement()
                .matches(ImportProblem::isError)
                .extracting(p -> p.words().messageKey())
                .isEqualTo("terraform.problem.syntax.not.utf8");
    }

    @ParameterizedTest
    @CsvSource({"'', en, nothing", "'# only words', es, nada", "'{}', en, nothing"})
    void saysThatAFileHoldsNothing(String text, String language, String word) {
        ImportPlan plan = plan(text);

        assertThat(plan.problems())
                .singleElement()
                .extracting(p -> p.words().messageKey())
                .isEqualTo("terraform.problem.empty");
        assertThat(
                        ResourceBundle.getBundle(
                                        "messages/terraform", Locale.forLanguageTag(language))
                                .getString("terraform.problem.empty"))
                .contains(word);
    }

    @Test
    void namesTheFlagThatAProblemIsAbout() {
        String unread = aFlag("a-flag", "rules = 1, traffic_allocation = 1e9");
        String refused = aFlag("b-flag", "traffic_allocation = 101");
        String secret =
                aFlag("c-flag", "").replace("\"{}\"", "\"{\\\"api_key\\\": \\\"k-123456\\\"}\"");
        String twice = aFlag("d-flag", "");

        ImportPlan plan = plan(flags(unread, refused, secret, twice, twice) + "nobody_knows = 1\n");

        assertThat(plan.problems())
                .extracting(p -> p.flag() + " " + p.words().messageKey())
                .contains(
                        "a-flag catalog.refusal.field.list",
                        "a-flag catalog.refusal.field.percent",
                        "b-flag catalog.refusal.traffic_allocation.range",
                        "c-flag terraform.problem.secret",
                        "d-flag terraform.problem.duplicate.flag",
                        "null terraform.problem.unknown.attribute");
    }

    @Test
    void refusesNestingOver64() {
        ImportPlan plan = plan("x = " + "[".repeat(65) + "]".repeat(65));

        assertThat(plan.problems())
                .extracting(p -> p.words().messageKey())
                .containsExactly("terraform.problem.syntax.too.deep");
    }

    @Test
    void readsHeredocsOfPlainText() {
        String more =
                """
                environment_configs = {
                  dev = {
                    treatments = [
                      {
                        name           = "off"
                        configurations = <<EOT
                {"limit": 5}
                EOT
                        description    = ""
                      },
                      { name = "on", configurations = "{}", description = "" },
                    ]
                  }
                }
                """;
        ImportPlan plan = plan(flags(aFlag("a-flag", more)));
        assertThat(plan.problems()).filteredOn(ImportProblem::isError).isEmpty();
        assertThat(plan.flags())
                .singleElement()
                .extracting(it -> it.content().in("dev").treatments().getFirst().configurations())
                .isEqualTo("{\"limit\":5}");
    }

    @Test
    void listsUnknownAttributesInsteadOfDroppingThem() {
        ImportPlan plan =
                plan("colour = \"red\"\n" + flags(aFlag("a-flag", "trafic_alocation = 5")));

        assertThat(plan.problems()).filteredOn(p -> p.field().contains("colour")).hasSize(1);
        assertThat(plan.problems())
                .filteredOn(p -> p.field().contains("trafic_alocation"))
                .singleElement()
                .extracting(p -> p.position().line())
                .isEqualTo(15);
    }

    @Test
    void takesSecretsOutAndTellsToRotateThem() {
        String secret = "sk_live_" + "0123456789abcdef";
        ImportPlan plan = plan("split_api_key = \"" + secret + "\"\n" + flags(aFlag("a-flag", "")));

        assertThat(plan.problems())
                .filteredOn(p -> p.words().messageKey().equals("terraform.problem.secret"))
                .singleElement()
                .extracting(p -> p.position().line())
                .isEqualTo(1);
        assertThat(plan.problems().toString()).doesNotContain(secret);
        assertThat(plan.flags()).hasSize(1);
    }

    @Test
    void takesNoFlagThatCarriesASecretInItsConfigurations() {
        String flag =
                aFlag("a-flag", "").replace("\"{}\"", "\"{\\\"api_key\\\": \\\"k-123456\\\"}\"");

        ImportPlan plan = plan(flags(flag));

        assertThat(plan.problems().toString())
                .contains("terraform.problem.secret")
                .doesNotContain("k-123456");
        assertThat(plan.flags()).isEmpty();
        assertThat(plan.refused())
                .extracting(ImportReport.ImportedFlag::key)
                .containsExactly("a-flag");
    }

    @Test
    void countsAFlagOnceWithinAndAcrossFiles() {
        var first = file("one.tfvars", flags(aFlag("a-flag", ""), aFlag("a-flag", "")));
        var second = file("two.tfvars", flags(aFlag("a-flag", "")));

        ImportPlan plan =
                ImportPlan.of(List.of(first, second), aWorkspace(), KnownFlags.NONE, AS_WRITTEN);

        assertThat(plan.flags()).hasSize(1);
        assertThat(plan.problems())
                .filteredOn(p -> p.words().messageKey().equals("terraform.problem.duplicate.flag"))
                .extracting(ImportProblem::file)
                .containsExactly("one.tfvars", "two.tfvars");
        assertThat(plan.problems())
                .extracting(p -> p.words().messageKey())
                .contains("terraform.problem.list.replaced");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    rules = [{ treatment = "on", size = 60 }, { treatment = "off", size = 41 }] | rules[1].size
                    rules = [{ treatment = "maybe", size = 10 }] | rules[0].treatment
                    rules = [{ treatment = "on", size = 101 }] | rules[0].size
                    environment_configs = { qa = { default_treatment = "on" } } | environment_configs.qa
                    """)
    void refusesFlagsThatFmeWouldRefuse(String more, String field) {
        ImportPlan plan = plan(flags(aFlag("a-flag", more), aFlag("b-flag", "")));

        assertThat(plan.flags())
                .extracting(f -> f.content().key().value())
                .containsExactly("b-flag");
        assertThat(plan.refused())
                .extracting(ImportReport.ImportedFlag::key)
                .containsExactly("a-flag");
        assertThat(plan.problems())
                .filteredOn(ImportProblem::isError)
                .allMatch(p -> p.position() != null && p.position().line() > 2)
                .extracting(ImportProblem::field)
                .contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad${name}", "bad%{name}", "bad\\u0007name", "bad name"})
    void refusesNamesThatAreNoFlagKeys(String name) {
        assertThat(planAccepting(named("good-name")).flags()).hasSize(1);

        ImportPlan plan = planAccepting(named(name));
        assertThat(plan.flags()).isEmpty();
        assertThat(plan.problems())
                .filteredOn(ImportProblem::isError)
                .extracting(p -> p.field() + " " + p.words().messageKey())
                .containsExactly("name catalog.refusal.key.form");
    }

    private static String named(String name) {
        return """
        {"traffic_type_name": "user", "feature_flags": [{"name": "%s", "description": "",
         "category": "feature", "default_treatment": "off", "environments": ["dev"],
         "lifecycle_stage": "development", "treatments": [{"name": "off"}, {"name": "on"}]}]}
        """
                .formatted(name);
    }

    @Test
    void tellsWhatReadingAndWhatTheRulesFindInAFlagAtOnce() {
        String text =
                flags(
                        aFlag(
                                        "a-flag",
                                        """
                                        rules = [{ treatment = "on", size = "10", condition = { matcher = [
                                          { type = "IN_SEGMENT", attribute = "tier", strings = ["gold"] } ] } }]
                                        """)
                                .replace("\"off\"", "\"control\"")
                                .replace("\"prod\"", "\"moon\""));

        ImportPlan plan = plan(text);

        assertThat(plan.flags()).isEmpty();
        assertThat(plan.refused()).hasSize(1);
        assertThat(plan.problems())
                .filteredOn(ImportProblem::isError)
                .allMatch(p -> p.position() != null && p.fix() != null)
                .extracting(ImportProblem::field)
                .contains(
                        "environments[1]",
                        "rules[0].size",
                        "rules[0].condition.matcher[0]",
                        "treatments[0].name");
        assertThat(planAccepting(text).flags()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "a-flag"     | "1 flag"  | name
                    "feature"    | "toggle"  | category
                    "team"       | 7         | owner
                    "2027-01-31" | "soon"    | sunset_plan.date
                    { rules = [] } | "none"  | environment_configs.dev
                    """)
    void tellsWhatIsWrongWithTheRestOfAFlagThatCannotBeRead(
            String written, String instead, String field) {
        ImportPlan plan = plan(flags(aWholeFlag("maybe", 60).replace(written, instead)));

        assertThat(plan.refused()).hasSize(1);
        assertThat(plan.problems())
                .filteredOn(ImportProblem::isError)
                .allMatch(p -> p.position() != null)
                .extracting(ImportProblem::field)
                .containsExactly(field, "rules[0].treatment", "rules[1].size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { name = "off", configurations = "{}", description = "" } | "off"
                    default_treatment = "off" | default_treatment = 1
                    ["dev", "prod"]           | "all"
                    size = 40                 | size = "many"
                    = "user"                  | = false
                    """)
    void saysNothingThatOnlyComesFromWhatCouldNotBeRead(String written, String instead) {
        ImportPlan plan = plan(flags(aWholeFlag("on", 40).replace(written, instead)));

        assertThat(plan.refused()).hasSize(1);
        assertThat(plan.problems())
                .filteredOn(ImportProblem::isError)
                .isNotEmpty()
                .allMatch(p -> p.words().messageKey().contains(".field."));
    }

    private static String aWholeFlag(String treatment, int size) {
        return aFlag(
                "a-flag",
                """
                owner               = "team"
                traffic_type        = "user"
                sunset_plan         = { date = "2027-01-31", migration = "" }
                environment_configs = { dev = { rules = [] } }
                rules = [
                  { treatment = "%s", size = %d },
                  { treatment = "on", size = 60 }
                ]
                """
                        .formatted(treatment, size));
    }

    @Test
    void tellsThatAFlagStandsTwiceWhereOneOfThemCannotBeRead() {
        String unreadable = aFlag("a-flag", "").replace("\"feature\"", "\"toggle\"");

        assertThat(plan(flags(unreadable, aFlag("a-flag", ""))).flags()).isEmpty();
        assertThat(plan(flags(aFlag("a-flag", ""), unreadable)).problems())
                .filteredOn(ImportProblem::isError)
                .extracting(p -> p.words().messageKey())
                .containsExactlyInAnyOrder(
                        "terraform.problem.duplicate.flag", "catalog.refusal.field.word");
    }

    @Test
    void tellsWhatElseIsWrongWithAFlagThatStandsTwice() {
        String again = aFlag("a-flag", "").replace("\"off\"", "\"control\"");

        ImportPlan plan = plan(flags(aFlag("a-flag", ""), again));

        assertThat(plan.flags()).hasSize(1);
        assertThat(plan.problems())
                .filteredOn(ImportProblem::isError)
                .extracting(ImportProblem::rule)
                .contains("TFM-4", "CFG-1");
    }

    @Test
    void renamesAReservedTreatmentOnlyWhenThatIsAccepted() {
        String text = flags(aFlag("a-flag", "").replace("\"off\"", "\"control\""));

        assertThat(plan(text).flags()).isEmpty();
        assertThat(planAccepting(text).flags())
                .singleElement()
                .extracting(flag -> flag.content().base().defaultTreatment())
                .isEqualTo("baseline");
        assertThat(plan(text).problems()).anyMatch(p -> p.isError() && p.fix() != null);
    }

    @Test
    void readsTheVariablesOfAPlan() {
        String plan =
                """
                {"format_version": "1.2", "variables": {"traffic_type_name": {"value": "user"},
                 "feature_flags": {"value": [{"name": "a-flag", "description": "", "category": "feature",
                  "default_treatment": "off", "environments": ["dev"], "lifecycle_stage": "development",
                  "treatments": [{"name": "off"}, {"name": "on"}]}]}}}
                """;

        assertThat(
                        ImportPlan.of(
                                        List.of(file("plan.json", plan)),
                                        aWorkspace(),
                                        KnownFlags.NONE,
                                        AS_WRITTEN)
                                .flags())
                .hasSize(1);
    }

    @Test
    void readsPastedObjectsWithoutAName() {
        var pasted =
                ImportFile.pasted(
                        "pasted",
                        ("traffic_type_name = \"user\"").getBytes(StandardCharsets.UTF_8));
        var objects =
                ImportFile.pasted("pasted", aFlag("a-flag", "").getBytes(StandardCharsets.UTF_8));

        assertThat(
                        ImportPlan.of(
                                        List.of(pasted, objects),
                                        aWorkspace(),
                                        KnownFlags.NONE,
                                        AS_WRITTEN)
                                .flags())
                .hasSize(1);
    }

    @Test
    void readsThePartsOfAWorkspaceAndTellsAnAssumedTier() {
        ImportPlan plan =
                plan(
                        """
                        environments = {
                          qa = { name = "qa", production = false }
                        }
                        traffic_types = { acc = { name = "account", display_name = "Account" } }
                        segments = { vip = { traffic_type_key = "acc", name = "vip", description = "" } }
                        """);

        assertThat(plan.parts()).hasSize(3).contains(new Environment("qa", "qa", Tier.STAGING));
        assertThat(plan.problems())
                .singleElement()
                .extracting(ImportProblem::severity)
                .isEqualTo(Severity.NOTICE);
    }

    @Test
    void proposesTheEnvironmentThatTheWorkspaceHasUnderAnotherWord() {
        String text =
                "environments = { production = { name = \"production\", production = true } }";

        assertThat(plan(text).parts()).isEmpty();
        assertThat(plan(text).problems())
                .singleElement()
                .matches(p -> p.isError() && p.fix() != null);
    }

    @Test
    void leavesPartsThatAreNotThereYetToAnAdministrator() {
        String parts =
                """
                environments  = { dev = { name = "dev", production = false } }
                traffic_types = {
                  user    = { name = "user", display_name = "User" }
                  account = { name = "account", display_name = "Account" }
                }
                segments = { vip = { traffic_type_key = "user", name = "vip", description = "" } }
                """;
        String text = parts + flags(aFlag("a-flag", ""), ofAccounts("b-flag"));

        ImportPlan plan =
                ImportPlan.of(
                        List.of(file("a.tfvars", text)),
                        aWorkspace(),
                        KnownFlags.NONE,
                        new Terms(false, false));

        assertThat(plan.parts())
                .extracting(WorkspacePart::identity)
                .containsExactlyInAnyOrder("dev", "user");
        assertThat(plan.problems())
                .filteredOn(p -> p.words().messageKey().contains(".administrator."))
                .allMatch(p -> p.severity() == Severity.WARNING && p.position() != null)
                .extracting(p -> p.words().arguments().getFirst())
                .containsExactlyInAnyOrder("account", "vip");
        assertThat(plan.flags())
                .extracting(f -> f.content().key().value())
                .containsExactly("a-flag");
        assertThat(plan(text).flags()).hasSize(2);
    }

    private static String ofAccounts(String name) {
        return aFlag(name, "traffic_type = \"account\"");
    }

    @ParameterizedTest
    @EnumSource(WorkspacePart.Kind.class)
    void hasATextForEveryKindOfPartLeftToAnAdministrator(WorkspacePart.Kind kind) {
        String key =
                "terraform.problem.administrator."
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', '.');

        assertThat(java.util.ResourceBundle.getBundle("messages.terraform", Locale.ROOT))
                .matches(texts -> texts.containsKey(key));
    }

    @Test
    void hasATextForEverySyntaxProblem() {
        var texts = java.util.ResourceBundle.getBundle("messages.terraform", Locale.ROOT);

        for (var code : io.colorguard.terraform.hcl.Problem.Code.values()) {
            assertThat(
                            texts.containsKey(
                                    "terraform.problem.syntax."
                                            + code.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '.')))
                    .as(code.name())
                    .isTrue();
        }
    }
}
