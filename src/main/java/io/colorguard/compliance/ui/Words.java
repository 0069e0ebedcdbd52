package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.CriterionState.Finding;
import io.colorguard.uikit.Moments;
import io.colorguard.workspace.domain.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Names and sentences of closed lists in the reader's language. */
final class Words {

    private Words() {}

    static String of(Phase phase) {
        return translate("shell.phase." + phase.word());
    }

    /** What a checkpoint is called: by its workspace, or by the strategy. */
    static String of(Checkpoint point) {
        return point.isOfStrategy()
                ? translate("approval.checkpoint." + point.key())
                : point.title();
    }

    static String of(Criterion criterion) {
        return translate("approval.criterion." + criterion.word());
    }

    static String of(Tier tier) {
        return translate("shell.tier." + tier.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** What a criterion asks for, in numbers where there are any. */
    static String asks(Criterion criterion, @Nullable BigDecimal number) {
        return number == null
                ? ""
                : translate("approval.criterion.asks." + criterion.word(), number);
    }

    /** What a record shows. */
    static String of(Finding finding) {
        return translate(
                "compliance.finding." + finding.key(),
                finding.arguments().stream().map(Words::argument).toArray());
    }

    private static Object argument(Object value) {
        return value instanceof Instant at
                ? Moments.minute(at, UI.getCurrentOrThrow().getLocale())
                : value;
    }

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }
}
