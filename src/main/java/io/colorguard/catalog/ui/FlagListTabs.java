package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Composite;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.PageTabs;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The views of the list that are asked for most, with how many flags each holds. */
final class FlagListTabs extends Composite<PageTabs> {

    private static final String ALL = "all";

    private final WorkspaceKey workspace;
    private final FlagQuery query;
    private final Function<FlagQuery, Outcome<Integer>> counter;

    FlagListTabs(
            WorkspaceKey workspace,
            FlagQuery query,
            Function<FlagQuery, Outcome<Integer>> counter) {
        this.workspace = workspace;
        this.query = query;
        this.counter = counter;
    }

    @Override
    protected PageTabs initContent() {
        String open = query.marks().stream().findFirst().map(Words::lower).orElse(ALL);
        PageTabs tabs = new PageTabs(getTranslation("catalog.flags.views"), open);
        tab(tabs, ALL, Set.of());
        for (Mark mark : List.of(Mark.WITH_OPEN_CHANGE, Mark.OVERDUE, Mark.KILLED)) {
            tab(tabs, Words.lower(mark), Set.of(mark));
        }
        return tabs;
    }

    private void tab(PageTabs tabs, String name, Set<Mark> marks) {
        int flags = counter.apply(FlagQuery.ALL.withMarks(marks)).find().orElse(0);
        tabs.tab(
                name,
                getTranslation("catalog.flags.view." + name),
                FlagAddress.href(workspace, query.withMarks(marks)),
                Count.quiet(flags));
    }
}
