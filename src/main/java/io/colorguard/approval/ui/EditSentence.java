package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.approval.domain.BulkEdit;
import io.colorguard.approval.domain.BulkEdit.Classified;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.DefaultTreatment;
import io.colorguard.approval.domain.BulkEdit.EnvironmentAdded;
import io.colorguard.approval.domain.BulkEdit.EnvironmentRemoved;
import io.colorguard.approval.domain.BulkEdit.Owner;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.BulkEdit.Stage;
import io.colorguard.approval.domain.BulkEdit.Tags;
import io.colorguard.shared.Word;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a batch does to each flag, in a sentence. */
final class EditSentence {

    private EditSentence() {}

    static String of(BulkEdit edit) {
        return switch (edit) {
            case DefaultTreatment(var environment, var treatment) ->
                    say("default_treatment", environment, treatment);
            case Share(var environment, var treatment, int percent) ->
                    say("share", environment, treatment, percent);
            case Stage(var stage) -> say("stage", Words.of(stage));
            case Owner(var owner) -> say("owner", owner);
            case Tags(var added, var removed) ->
                    both(
                            added.isEmpty() ? "" : say("tags.add", list(added)),
                            removed.isEmpty() ? "" : say("tags.remove", list(removed)));
            case Classified(var category, var risk) ->
                    both(
                            Optional.ofNullable(category)
                                    .map(it -> say("category", Words.of(it)))
                                    .orElse(""),
                            Optional.ofNullable(risk)
                                    .map(it -> say("risk", Words.of(it)))
                                    .orElse(""));
            case EnvironmentAdded(var environment) -> say("environment_added", environment);
            case EnvironmentRemoved(var environment) -> say("environment_removed", environment);
            case Copy(var from, var to, var parts) ->
                    say(
                            "copy",
                            from,
                            to,
                            parts.stream()
                                    .sorted()
                                    .map(it -> translate("approval.ui.batch.part." + Word.of(it)))
                                    .collect(Collectors.joining(", ")));
        };
    }

    private static String say(String kind, Object... arguments) {
        return translate("approval.ui.batch.edit." + kind, arguments);
    }

    private static String both(String one, String other) {
        return Stream.of(one, other).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String list(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
