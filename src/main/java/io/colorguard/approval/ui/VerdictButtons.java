package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import io.colorguard.uikit.VerdictBar;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bar of verdicts. What it gives is bound to what stood on the page; where that moved in the
 * meantime, the page is drawn again with what happened (APR-5, APR-10).
 */
final class VerdictButtons {

    private final ChangeDetails details;
    private final ReviewDesk desk;
    private final Consumer<List<Refusal>> redraw;

    VerdictButtons(ChangeDetails details, ReviewDesk desk, Consumer<List<Refusal>> redraw) {
        this.details = details;
        this.desk = desk;
        this.redraw = redraw;
    }

    VerdictBar bar() {
        Refusal whyNot = details.yours().whyNot();
        Refusal whyNoApproval = details.yours().whyNoApproval();
        List<String> mine = details.yours().environments();
        VerdictBar bar = new VerdictBar(translate("approval.ui.verdict"));
        if (whyNoApproval != null) {
            bar.why(Glyph.LOCK, new Span(Refusals.text(whyNoApproval)));
        } else if (mine.isEmpty()) {
            bar.why(Glyph.OK, new Span(translate("approval.ui.verdict.given")));
        } else {
            bar.why(
                    Glyph.INFO,
                    new Span(translate("approval.ui.verdict.open", String.join(", ", mine))));
        }
        return bar.buttons(
                button(Verdict.Kind.REJECT, whyNot).danger(),
                button(Verdict.Kind.ASK, whyNot),
                approve(mine, whyNoApproval));
    }

    /** Asks for the approval, or says why there is none to give; approving takes a click more. */
    void askApproval() {
        Refusal whyNot = details.yours().whyNoApproval();
        if (whyNot != null) {
            Toast.refused(List.of(whyNot));
        } else if (details.yours().environments().isEmpty()) {
            Toast.done(translate("approval.ui.verdict.given"));
        } else {
            ask(Verdict.Kind.APPROVE);
        }
    }

    private RefusableButton approve(List<String> mine, @Nullable Refusal whyNot) {
        RefusableButton approve = button(Verdict.Kind.APPROVE, whyNot);
        return whyNot == null && !mine.isEmpty()
                ? approve.primary()
                : approve.refuse(VerdictBar.REASON_ID);
    }

    private RefusableButton button(Verdict.Kind kind, @Nullable Refusal whyNot) {
        RefusableButton button = new RefusableButton(text(kind), glyph(kind), () -> ask(kind));
        return whyNot == null ? button : button.refuse(VerdictBar.REASON_ID);
    }

    private String text(Verdict.Kind kind) {
        List<String> mine = details.yours().environments();
        return kind == Verdict.Kind.APPROVE && mine.size() == 1
                ? translate("approval.ui.verdict.approve.in", mine.getFirst())
                : translate("approval.ui.verdict." + Words.lower(kind));
    }

    private static Glyph glyph(Verdict.Kind kind) {
        return switch (kind) {
            case APPROVE -> Glyph.CHECK;
            case ASK -> Glyph.UNDO;
            case REJECT -> Glyph.CANCEL;
        };
    }

    private void ask(Verdict.Kind kind) {
        ChangeRequest change = details.change();
        new VerdictDialog(kind, seen(kind), change.cycle())
                .ask(
                        decision ->
                                desk.desk()
                                        .decide(details.workspace().key(), change.id(), decision),
                        () -> redraw.accept(List.of()),
                        redraw);
    }

    /**
     * What stood on the page: the reader's own gates to approve, none named for all that is open.
     */
    private Map<String, ContentHash> seen(Verdict.Kind kind) {
        List<String> mine = details.yours().environments();
        return kind != Verdict.Kind.APPROVE
                ? Map.of()
                : details.change().gates().stream()
                        .filter(gate -> mine.contains(gate.environment()))
                        .collect(Collectors.toMap(Gate::environment, Gate::contentHash));
    }
}
