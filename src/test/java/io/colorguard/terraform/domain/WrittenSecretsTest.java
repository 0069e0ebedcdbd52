package io.colorguard.terraform.domain;

import static io.colorguard.terraform.domain.ImportFixtures.AS_WRITTEN;
import static io.colorguard.terraform.domain.ImportFixtures.aFlag;
import static io.colorguard.terraform.domain.ImportFixtures.aWorkspace;
import static io.colorguard.terraform.domain.ImportFixtures.file;
import static io.colorguard.terraform.domain.ImportFixtures.flags;
import static io.colorguard.terraform.domain.ImportFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.KnownFlags;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets where nothing is read. */
@Rule("TFM-4")
class WrittenSecretsTest {

    private static final String VALUE = "hunter-0123456789abcdef";
    private static final String TOLD = "terraform.problem.secret.written";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# split_api_key = \"%s\"",
                "# SPLIT_API_KEY=%s",
                "// \"password\": \"%s\"",
                "/* and here is the\n   private_key = \"%s\" */",
                "# { configurations = \"{\\\"auth_token\\\": \\\"%s\\\"}\" }",
            })
    void tellsToRotateOneInAComment(String comment) {
        ImportPlan plan = plan(flags(aFlag("a-flag", "")) + comment.formatted(VALUE) + "\n");

        assertThat(told(plan)).hasSize(1);
        assertThat(plan.toString()).doesNotContain(VALUE);
        assertThat(plan.flags()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    flags.tfvars | split_api_key = "%s" ]
                    flags.tfvars | x = { token = "%s"
                    flags.tfvars | x = file("/etc/x") # secret = "%s"
                    flags.json   | {"api_key": "%s",
                    """)
    void tellsToRotateOneInAFileThatCannotBeRead(String name, String text) {
        var file = file(name, "\n\n" + text.formatted(VALUE) + "\n");

        ImportPlan plan = ImportPlan.of(List.of(file), aWorkspace(), KnownFlags.NONE, AS_WRITTEN);

        assertThat(told(plan))
                .singleElement()
                .extracting(problem -> problem.position().line())
                .isEqualTo(3);
        assertThat(plan.toString()).doesNotContain(VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# keys = [\"wealth_001\"]",
                "# the token: ask the platform team for it",
                "# password = \"\"",
                "# api_key = \"${var.api_key}\"",
                "# token_count = \"12\"",
            })
    void staysSilentAboutWhatIsNone(String comment) {
        assertThat(told(plan(flags(aFlag("a-flag", "")) + comment + "\n"))).isEmpty();
    }

    @Test
    void countsLinesAndColumnsInTheWholeFile() {
        ImportPlan plan = plan("x = [\n  # token = \"é\", api_key = \"" + VALUE + "\"\n");

        assertThat(told(plan))
                .extracting(problem -> problem.position().toString())
                .containsExactly("Position[line=2, column=5]", "Position[line=2, column=18]");
    }

    @Test
    void searchesLongTextsInNoTime() {
        String text = "a".repeat(1 << 20) + "-token".repeat(1 << 16) + " ".repeat(1 << 20);

        assertThat(told(plan("x = [ # " + text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, rotate", "es, rótelo"})
    void saysSoInTheLanguageOfTheReader(String language, String word) {
        assertThat(
                        ResourceBundle.getBundle(
                                        "messages/terraform", Locale.forLanguageTag(language))
                                .getString(TOLD))
                .contains(word, "FME");
    }

    private static List<ImportProblem> told(ImportPlan plan) {
        return plan.problems().stream()
                .filter(problem -> problem.words().messageKey().equals(TOLD))
                .toList();
    }
}
