package io.colorguard.catalog.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagHistory;
import io.colorguard.catalog.application.StageDemands;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One flag: what it is, how far it has come, what changes, and a tab for each who knows of it. Tabs
 * are found at run time, so the browser's parts that they are built of are named.
 */
@Route("w/:ws/flags/:key")
@PermitAll
@Uses(TabParts.class)
class FlagView extends WorkspaceView {

    private static final String TAB = "tab";

    private final FlagCatalog catalog;
    private final FlagHistory history;
    private final List<FlagTab> tabs;
    private final Optional<StageDemands> demands;
    private final List<FlagAction> actions;
    private final CurrentUser user;
    private final Clock clock;

    FlagView(
            FlagCatalog catalog,
            FlagHistory history,
            List<FlagTab> tabs,
            Optional<StageDemands> demands,
            List<FlagAction> actions,
            CurrentUser user,
            Clock clock) {
        this.catalog = catalog;
        this.history = history;
        this.tabs = tabs.stream().sorted(Comparator.comparing(FlagTab::order)).toList();
        this.demands = demands;
        this.actions = List.copyOf(actions);
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        showNamed(
                event,
                "key",
                key ->
                        Optional.of(key)
                                .filter(FlagKey::isValid)
                                .flatMap(valid ->
                                        catalog.find(workspace, new FlagKey(valid)).find()),
                this::draw);
    }

    private void draw(FlagDetails flag) {
        FlagBanners banners = new FlagBanners(flag, clock, getLocale());
        new FlagHeading(flag, user.may(Permission.CHANGE_PROPOSE, workspace()))
                .draw(header(flag), banners.changes().size());
        Div page = Columns.stack();
        page.addClassName("stack-3");
        page.add(stages(flag));
        page.add(banners.draw());
        FlagTab open =
                fromAddress(TAB)
                        .flatMap(name ->
                                tabs.stream().filter(tab -> tab.key().equals(name)).findFirst())
                        .orElse(tabs.getFirst());
        page.add(bar(flag, open), open.create(workspace(), flag.key(), address()));
        add(page);
    }

    private FlagTab.Address address() {
        return new FlagTab.Address() {
            @Override
            public Optional<String> read(String name) {
                return fromAddress(name);
            }

            @Override
            public void write(String name, String value) {
                keepInAddress(name, value);
            }
        };
    }

    private PageHeader header(FlagDetails flag) {
        PageHeader header =
                header(
                        flag.key().value(),
                        new Crumb(
                                getTranslation("catalog.flags.title"),
                                WorkspaceParameter.href(workspace(), "flags")));
        actions.forEach(it -> it.create(flag, this::fromAddress).ifPresent(header::actions));
        return header.mono();
    }

    private Panel stages(FlagDetails flag) {
        var entries = history.stages(workspace(), flag.key()).find().orElse(List.of());
        return Panel.unheaded(getTranslation("catalog.flag.stages"))
                .padded(new StageSteps(flag, entries, demands, clock.instant()).draw());
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
