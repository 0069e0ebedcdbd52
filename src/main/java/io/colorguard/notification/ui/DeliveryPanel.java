package io.colorguard.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.colorguard.notification.application.DeliveryDesk;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.StateBadge;
import io.colorguard.uikit.Toast;
import java.time.Clock;
import java.util.Locale;

/** What was sent to a webhook, newest first; dead letters on a tab of their own (NTF-4). */
final class DeliveryPanel extends Composite<Panel> {

    static final String DEAD = "dead";

    private static final String ALL = "all";
    private static final String ANSWER = "notification.answer.";
    private static final int SHORT = 12;
    private static final Window ONE = new Window(0, 1);

    private final transient WorkspaceKey workspace;
    private final transient Webhook webhook;
    private final transient DeliveryDesk desk;
    private final transient Clock clock;
    private boolean dead;

    DeliveryPanel(WorkspaceKey workspace, Webhook webhook, DeliveryDesk desk, Clock clock) {
        this.workspace = workspace;
        this.webhook = webhook;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("notification.deliveries.title", webhook.name()));
    }

    /** Shows all deliveries, or the dead letters among them. */
    DeliveryPanel show(boolean onlyDead) {
        dead = onlyDead;
        int deadLetters = count(true);
        String href = WorkspaceParameter.href(workspace, "webhooks") + "?webhook=" + webhook.id();
        String title = getTranslation("notification.deliveries.title", webhook.name());
        PageTabs tabs = new PageTabs(title, dead ? DEAD : ALL);
        tabs.tab(ALL, getTranslation("notification.deliveries.all"), href, null);
        Count count =
                deadLetters == 0
                        ? null
                        : new Count(
                                deadLetters,
                                getTranslation("notification.deliveries.dead.count", deadLetters));
        tabs.tab(
                DEAD, getTranslation("notification.deliveries.dead"), href + "&tab=" + DEAD, count);
        getContent().add(tabs, list());
        return this;
    }

    private int count(boolean onlyDead) {
        return desk.page(workspace, webhook.id(), onlyDead, ONE)
                .map(DeliveryDesk.Page::total)
                .find()
                .orElse(0);
    }

    private Component list() {
        int found = count(dead);
        if (found == 0) {
            String key = "notification.deliveries.empty." + (dead ? DEAD : ALL);
            return new EmptyState(
                    dead ? Glyph.OK : Glyph.HISTORY,
                    getTranslation(key),
                    getTranslation(key + ".text"));
        }
        Grid<Deliveries.Line> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("delivery-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("notification.deliveries.all"));
        grid.addColumn(new ComponentRenderer<>(this::line))
                .setHeader(getTranslation("notification.deliveries.head"));
        grid.setAllRowsVisible(found <= SHORT);
        LazyRows.fill(
                grid,
                found,
                window ->
                        desk.page(workspace, webhook.id(), dead, window)
                                .map(DeliveryDesk.Page::lines));
        return grid;
    }

    private Component line(Deliveries.Line line) {
        Div row = new Div();
        row.addClassNames("row", "wrap", "delivery-line");
        Span about = new Span(line.kind() + " · " + line.subject());
        Component words =
                DataTable.twoLines(
                        about,
                        getTranslation("notification.deliveries.attempts", line.attempts())
                                + (line.answer().isEmpty() ? "" : " · " + answer(line.answer())));
        row.add(state(line), words, new RelativeTime(line.at(), clock));
        if (line.state() == Delivery.State.DEAD) {
            row.add(
                    Buttons.plain(
                            getTranslation("notification.deliveries.resend"),
                            Glyph.REFRESH,
                            () -> resend(line)));
        }
        return row;
    }

    private StateBadge state(Deliveries.Line line) {
        Look look =
                switch (line.state()) {
                    case WAITING -> Look.INFO;
                    case DELIVERED -> Look.OK;
                    case DEAD -> Look.BLOCKED;
                    case DROPPED -> Look.NEUTRAL;
                };
        return StateBadge.of(
                look,
                getTranslation(
                        "notification.delivery." + line.state().name().toLowerCase(Locale.ROOT)));
    }

    /** Our own words are kept as keys, others' as they came. */
    private String answer(String answer) {
        return answer.startsWith(ANSWER) ? getTranslation(answer) : answer;
    }

    private void resend(Deliveries.Line line) {
        desk.resend(workspace, line.id())
                .ifRefused(Toast::refused)
                .ifDone(_ -> Toast.done(getTranslation("notification.deliveries.resent")));
        getContent().removeAll();
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
