package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.audit.ui.RevisionDifference;
import io.colorguard.catalog.application.FlagHistory;
import io.colorguard.catalog.application.FlagHistory.Comparison;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows on pages of the history what a flag was before and after (AUD-3). */
@org.springframework.stereotype.Component
class FlagRevisionDifference implements RevisionDifference {

    private final FlagHistory history;

    FlagRevisionDifference(FlagHistory history) {
        this.history = history;
    }

    @Override
    public Optional<Component> between(
            WorkspaceKey workspace, String flag, @Nullable Long before, long after) {
        return compare(workspace, flag, before, after)
                .filter(comparison -> !comparison.difference().isEmpty())
                .map(FlagRevisionDifference::words);
    }

    @Override
    public Optional<Component> whole(WorkspaceKey workspace, String flag, long before, long after) {
        return compare(workspace, flag, before, after)
                .filter(comparison -> !Objects.equals(comparison.before(), comparison.after()))
                .map(comparison -> WholeComparison.of(comparison, title(before), title(after)));
    }

    private Optional<Comparison> compare(
            WorkspaceKey workspace, String flag, @Nullable Long before, long after) {
        return Optional.of(flag)
                .filter(FlagKey::isValid)
                .flatMap(key -> history.compare(workspace, new FlagKey(key), before, after).find());
    }

    private static String title(long revision) {
        return I18NProvider.translate("audit.history.number", Long.toString(revision));
    }

    private static Component words(Comparison comparison) {
        return new DifferenceInWords(
                comparison.difference(), comparison.workspace().environments());
    }
}
