package io.colorguard.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
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
import java.util.Locale;

/** What was sent one way, newest first; dead letters on a tab of their own (NTF-4). */
final class DeliveryPanel extends Composite<Panel> {

    static final String DEAD = "dead";

    private static final String ALL = "all";
    private static final String ANSWER = "notification.answer.";
    private static final int SHORT = 12;

    private final transient DeliveryBook book;
    private final transient WorkspaceKey workspace;
    private final transient Way way;
    private final String title;
    private boolean dead;

    /**
     * @param title what it is called, with the name of the webhook where it is one
     */
    DeliveryPanel(DeliveryBook book, WorkspaceKey workspace, Way way, String title) {
        this.book = book;
        this.workspace = workspace;
        this.way = way;
        this.title = title;
    }

    @Override
    protected Panel initContent() {
        return new Panel(title);
    }

    /** Shows all deliveries, or the dead letters among them. */
    DeliveryPanel show(boolean onlyDead) {
        dead = onlyDead;
        int deadLetters = count(true);
        String href =
                WorkspaceParameter.href(workspace, "webhooks")
                        + switch (way) {
                            case Way.ToWebhook(var webhook) -> "?webhook=" + webhook;
                            case Way.ByMail() -> "?way=" + WebhooksView.MAIL;
                        };
        PageTabs tabs = new PageTabs(title, dead ? DEAD : ALL);
        tabs.tab(ALL, getTranslation("notification.deliveries.all"), href, null);
        tabs.tab(
                DEAD,
                getTranslation("notification.deliveries.dead"),
                href + "&tab=" + DEAD,
                book.dead(deadLetters));
        getContent().add(tabs, list());
        return this;
    }

    private int count(boolean onlyDead) {
        return book.count(workspace, way, onlyDead);
    }

    private Component list() {
        int found = count(dead);
        if (found == 0) {
            String empty = way instanceof Way.ByMail ? "mail.empty." : "empty.";
            String key = "notification.deliveries." + empty + (dead ? DEAD : ALL);
            return new EmptyState(
                    dead ? Glyph.OK : Glyph.HISTORY,
                    getTranslation(key),
                    getTranslation(key + ".text"));
        }
        Grid<DeliveryBook.Entry> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("delivery-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("notification.deliveries.all"));
        grid.addColumn(new ComponentRenderer<>(this::line))
                .setHeader(getTranslation("notification.deliveries.head"));
        grid.setAllRowsVisible(found <= SHORT);
        LazyRows.fill(grid, found, window -> book.lines(workspace, way, dead, window));
        return grid;
    }

    private Component line(DeliveryBook.Entry entry) {
        Deliveries.Line line = entry.line();
        Div row = new Div();
        row.addClassNames("row", "wrap", "delivery-line");
        String attempts =
                getTranslation("notification.deliveries.attempts", line.attempts())
                        + (line.answer().isEmpty() ? "" : " · " + answer(line.answer()));
        Component words =
                DataTable.twoLines(
                        new Span(book.words(line.kind()) + " · " + line.subject()),
                        entry.to().isEmpty() ? attempts : entry.to() + " · " + attempts);
        row.add(state(line), words, new RelativeTime(line.at(), book.clock()));
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
        book.desk()
                .resend(workspace, line.id())
                .ifRefused(Toast::refused)
                .ifDone(_ -> Toast.done(getTranslation("notification.deliveries.resent")));
        getContent().removeAll();
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
