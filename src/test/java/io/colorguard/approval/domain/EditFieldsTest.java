package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.BulkEdit.Classified;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.approval.domain.BulkEdit.DefaultTreatment;
import io.colorguard.approval.domain.BulkEdit.EnvironmentAdded;
import io.colorguard.approval.domain.BulkEdit.EnvironmentRemoved;
import io.colorguard.approval.domain.BulkEdit.Owner;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.BulkEdit.Stage;
import io.colorguard.approval.domain.BulkEdit.Tags;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditFieldsTest {

    static List<BulkEdit> edits() {
        return List.of(
                new DefaultTreatment("prod", "on"),
                new Share("prod", "on", 0),
                new Stage(LifecycleStage.STAGING),
                new Owner("pay"),
                new Tags(Set.of("a", "b"), Set.of()),
                new Tags(Set.of(), Set.of("c")),
                new Classified(Category.KILLSWITCH, null),
                new Classified(null, Risk.HIGH),
                new Classified(Category.PERMISSION, Risk.LOW),
                new EnvironmentAdded("staging"),
                new EnvironmentRemoved("staging"),
                new Copy("dev", "prod", Set.of(Part.RULES, Part.TREATMENTS)));
    }

    @Rule("BAT-1")
    @ParameterizedTest
    @MethodSource("edits")
    void everyEditIsReadAsItWasWritten(BulkEdit edit) {
        assertThat(EditReader.read(new HashMap<>(EditFields.of(edit))).require()).isEqualTo(edit);
    }

    @Rule("BAT-5")
    @Test
    void copiesEverythingWhereNoPartIsNamed() {
        assertThat(
                        EditReader.read(
                                        Map.of(
                                                "kind",
                                                "copy",
                                                "from",
                                                "dev",
                                                "environment",
                                                "prod"))
                                .require())
                .isEqualTo(new Copy("dev", "prod", Copy.ALL));
    }

    @Rule("BAT-1")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    nonsense          | x        | x   | kind
                    share             | treatment| on  | environment
                    share             | environment| prod | treatment
                    default_treatment | environment| prod | treatment
                    default_treatment | treatment| on  | environment
                    stage             | stage    | gone| stage
                    owner             | owner    | ' ' | owner
                    tags              | x        | x   | add
                    classification    | x        | x   | category
                    classification    | category | x   | category
                    classification    | risk     | x   | risk
                    environment_added | x        | x   | environment
                    environment_removed | x      | x   | environment
                    copy              | from     | dev | environment
                    copy              | environment | dev | from
                    """,
            delimiter = '|')
    void namesTheFieldThatIsMissingOrWrong(
            String kind, String field, String value, String missing) {
        assertThat(refused(Map.of("kind", kind, field, value))).isEqualTo(missing);
    }

    @Rule("BAT-3")
    @ParameterizedTest
    @CsvSource({"-1", "101"})
    void aShareIsAPercentage(int percent) {
        assertThat(
                        refused(
                                Map.of(
                                        "kind",
                                        "share",
                                        "environment",
                                        "prod",
                                        "treatment",
                                        "on",
                                        "percent",
                                        percent)))
                .isEqualTo("percent");
    }

    @Rule("BAT-1")
    @Test
    void refusesListsThatContradictThemselvesOrHoldNoWords() {
        assertThat(refused(Map.of("kind", "tags", "add", List.of("a"), "remove", List.of("a"))))
                .isEqualTo("add");
        assertThat(refused(Map.of("kind", "tags", "add", List.of("a"), "remove", List.of(7))))
                .isEqualTo("remove");
        assertThat(refused(Map.of("kind", "tags", "add", "a"))).isEqualTo("add");
    }

    @Rule("BAT-5")
    @Test
    void refusesToCopyAnEnvironmentToItselfOrPartsNobodyKnows() {
        Map<String, Object> copy = Map.of("kind", "copy", "from", "dev", "environment", "dev");
        assertThat(refused(copy)).isEqualTo("from");
        assertThat(
                        refused(
                                Map.of(
                                        "kind",
                                        "copy",
                                        "from",
                                        "dev",
                                        "environment",
                                        "prod",
                                        "parts",
                                        List.of("rules", "soul"))))
                .isEqualTo("parts");
    }

    private static String refused(Map<String, Object> fields) {
        Map<String, @Nullable Object> read = new HashMap<>(fields);
        Refusal refusal = EditReader.read(read).reasons().getFirst();
        assertThat(refusal.messageKey()).isEqualTo("approval.refusal.batch." + refusal.field());
        return String.valueOf(refusal.field()).substring("edit.".length());
    }
}
