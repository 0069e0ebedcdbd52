package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagHistory;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.CopyButton;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One flag: what it is, how far it has come, what changes, and a tab for each who knows of it. */
@Route("w/:ws/flags/:key")
@PermitAll
class FlagView extends WorkspaceView {

    private static final String TAB = "tab";

    private final FlagCatalog catalog;
    private final FlagHistory history;
    private final List<FlagTab> tabs;
    private final CurrentUser user;
    private final Clock clock;

    FlagView(
            FlagCatalog catalog,
            FlagHistory history,
            List<FlagTab> tabs,
            CurrentUser user,
            Clock clock) {
        this.catalog = catalog;
        this.history = history;
        this.tabs = tabs.stream().sorted(Comparator.comparing(FlagTab::order)).toList();
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("key")
                .filter(FlagKey::isValid)
                .flatMap(key -> catalog.find(workspace, new FlagKey(key)).find())
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(FlagDetails flag) {
        FlagBanners banners = new FlagBanners(flag, clock, getLocale());
        draw(header(flag), flag, banners.changes().size());
        Div page = Columns.stack();
        page.addClassName("stack-3");
        page.add(stages(flag));
        page.add(banners.draw());
        FlagTab open =
                fromAddress(TAB)
                        .flatMap(name ->
                                tabs.stream().filter(tab -> tab.key().equals(name)).findFirst())
                        .orElse(tabs.getFirst());
        page.add(bar(flag, open), open.create(workspace(), flag.key()));
        add(page);
    }

    private PageHeader header(FlagDetails flag) {
        return header(
                        flag.key().value(),
                        new Crumb(
                                getTranslation("catalog.flags.title"),
                                WorkspaceParameter.href(workspace(), "flags")))
                .mono();
    }

    private void draw(PageHeader header, FlagDetails flag, int changes) {
        boolean mayPropose = user.may(Permission.CHANGE_PROPOSE, workspace());
        String copy = getTranslation("catalog.flag.copy");
        Classification classification = flag.content().classification();
        header.beside(
                        new CopyButton(flag.key().value(), copy),
                        StateBadge.plain(Words.of(classification.category())),
                        risk(classification.risk()))
                .actions(new FlagActions(flag, mayPropose).draw());
        if (changes > 0) {
            String text = getTranslation("catalog.flag.changes", changes);
            header.beside(StateBadge.of(Look.INFO, text));
        }
        Overdue overdue = flag.overdue();
        if (overdue != null) {
            String text = getTranslation("catalog.overdue", overdue.days());
            header.beside(StateBadge.of(Look.ATTENTION, Glyph.CLOCK, text));
        }
        Span facts = new Span(facts(flag.content()));
        facts.addClassName("faint");
        header.sub(new Span(flag.content().about().description()), facts);
    }

    private static StateBadge risk(Risk risk) {
        return risk == Risk.HIGH
                ? StateBadge.of(Look.ATTENTION, Words.of(risk))
                : StateBadge.plain(Words.of(risk));
    }

    private String facts(FlagContent content) {
        String tags = String.join(", ", content.about().tags());
        return Stream.of(
                        content.about().owner(),
                        getTranslation("catalog.flag.traffic_type", content.trafficType()),
                        tags.isEmpty() ? "" : getTranslation("catalog.flag.tags", tags))
                .filter(fact -> !fact.isBlank())
                .map(fact -> "· " + fact)
                .collect(Collectors.joining(" "));
    }

    private Panel stages(FlagDetails flag) {
        var entries = history.stages(workspace(), flag.key()).find().orElse(List.of());
        return Panel.unheaded(getTranslation("catalog.flag.stages"))
                .padded(new StageSteps(flag, entries, clock.instant(), getLocale()).draw());
    }

    private PageTabs bar(FlagDetails flag, FlagTab open) {
        String href = WorkspaceParameter.href(workspace(), "flags", flag.key().value());
        PageTabs bar = new PageTabs(getTranslation("catalog.flag.tabs"), open.key());
        for (FlagTab tab : tabs) {
            int count = tab.count(workspace(), flag.key());
            bar.tab(
                    tab.key(),
                    getTranslation(tab.labelKey()),
                    href + "?" + TAB + "=" + tab.key(),
                    count > 0 ? Count.quiet(count) : null);
        }
        return bar;
    }
}
