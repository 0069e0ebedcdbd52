package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StepUp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks once more before a verdict is given. What it gives is bound to the hashes that stood on the
 * page, so nobody agrees to what they did not see (APR-5).
 */
final class VerdictDialog extends Composite<Dialog> {

    private static final String REASON = "reason";

    private final Verdict.Kind kind;
    private final Map<String, ContentHash> seen;
    private final int cycle;
    private final TextArea reason = new TextArea();
    private final CheckboxGroup<String> environments = new CheckboxGroup<>();

    /**
     * @param seen content hash of each environment that the verdict may be about, as it was read
     */
    VerdictDialog(Verdict.Kind kind, Map<String, ContentHash> seen, int cycle) {
        this.kind = kind;
        this.seen = Map.copyOf(seen);
        this.cycle = cycle;
        String word = Words.lower(kind);
        getContent().setHeaderTitle(getTranslation("approval.ui.verdict." + word + ".title"));
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setRequiredIndicatorVisible(kind.needsReason());
        reason.setHelperText(getTranslation("approval.ui.verdict." + word + ".reason"));
        reason.setMinRows(3);
        reason.setWidthFull();
        environments.setLabel(getTranslation("approval.ui.verdict.environments"));
        environments.setItems(seen.keySet().stream().sorted().toList());
        environments.setValue(seen.keySet());
        environments.setVisible(kind == Verdict.Kind.APPROVE && seen.size() > 1);
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(
                                        getTranslation("approval.ui.verdict." + word + ".text")),
                                environments,
                                reason));
    }

    /** Opens, and hands the decision over once it is taken; other refusals go to the page. */
    void ask(
            Function<Decision, Outcome<?>> decide, Runnable done, Consumer<List<Refusal>> refused) {
        var give =
                Buttons.primary(
                        getTranslation("approval.ui.verdict." + Words.lower(kind)),
                        glyph(),
                        () -> give(decide, done, refused));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        give);
        give.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getContent().open();
    }

    private void give(
            Function<Decision, Outcome<?>> decide, Runnable done, Consumer<List<Refusal>> refused) {
        reason.setInvalid(false);
        decide.apply(decision())
                .ifDone(_ -> {
                    getContent().close();
                    done.run();
                })
                .ifRefused(reasons -> refuse(reasons, refused));
    }

    private Decision decision() {
        Map<String, ContentHash> chosen =
                kind == Verdict.Kind.APPROVE
                        ? seen.entrySet().stream()
                                .filter(entry -> environments.getValue().contains(entry.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                        : seen;
        return new Decision(kind, chosen, cycle, reason.getValue());
    }

    /** A missing reason is asked for here; anything else means that the page is out of date. */
    private void refuse(List<Refusal> reasons, Consumer<List<Refusal>> refused) {
        if (reasons.stream().allMatch(it -> Objects.equals(it.field(), REASON))) {
            reason.setInvalid(true);
            reason.setErrorMessage(Refusals.text(reasons));
            reason.focus();
        } else if (StepUp.isAsked(reasons)) {
            StepUp.ask(reasons);
        } else {
            getContent().close();
            refused.accept(reasons);
        }
    }

    private Glyph glyph() {
        return switch (kind) {
            case APPROVE -> Glyph.CHECK;
            case ASK -> Glyph.UNDO;
            case REJECT -> Glyph.CANCEL;
        };
    }
}
