package io.colorguard.notification.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.ItemPart;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.Moments;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Any number of notices, a window at a time; whoever opens one has read it. */
final class NoticeGrid extends Grid<ReaderNotice> {

    private static final int SHORT = 12;
    private static final int LINES = 3;

    private static final String NOTICE =
            """
            <div class="notice-line ${item.unread ? 'unread' : ''}">
              <span class="dot" role="img" aria-label="${item.mark}"></span>
              <div class="grow">
                <div class="trunc"><a class="medium" href="${item.href}"
                  @click="${(e) => { e.preventDefault(); e.stopPropagation(); open(); }}">${item.title}</a></div>
                ${item.lines.map((line) => html`<div class="xs muted trunc">${line.text}</div>`)}
              </div>
              <time class="xs faint nowrap" title="${item.exact}">${item.age}</time>
            </div>
            """;

    private final WorkspaceKey workspace;
    private final transient NoticeTexts texts;
    private final transient Clock clock;
    private final transient Consumer<UUID> read;
    private final Locale locale = getLocale();

    /** Answers a window of the list, with the length of the whole. */
    @FunctionalInterface
    interface Source extends Function<Window, Outcome<NoticeDesk.Page>> {}

    NoticeGrid(WorkspaceKey workspace, NoticeTexts texts, Clock clock, Consumer<UUID> read) {
        this.workspace = workspace;
        this.texts = texts;
        this.clock = clock;
        this.read = read;
        addClassName("notice-grid");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("notification.title"));
        addColumn(notice()).setHeader(getTranslation("notification.title"));
        addItemClickListener(click -> open(click.getItem()));
    }

    /** Shows a list. */
    void show(Source source, int found) {
        setAllRowsVisible(found <= SHORT);
        LazyRows.fill(this, found, window -> source.apply(window).map(NoticeDesk.Page::lines));
    }

    private LitRenderer<ReaderNotice> notice() {
        return LitRenderer.<ReaderNotice>of(NOTICE)
                .withProperty("unread", it -> !it.isRead())
                .withProperty(
                        "mark",
                        it ->
                                getTranslation(
                                        it.isRead() ? "notification.read" : "notification.unread"))
                .withProperty("href", it -> href(it.notice()))
                .withProperty("title", it -> texts.text(it.notice().content().title(), locale))
                .withProperty("lines", this::lines)
                .withProperty(
                        "age", it -> Moments.relative(it.notice().at(), clock.instant(), locale))
                .withProperty("exact", it -> Moments.exact(it.notice().at(), locale))
                .withFunction("open", this::open);
    }

    private List<ItemPart> lines(ReaderNotice notice) {
        return notice.notice().content().lines().stream()
                .limit(LINES)
                .map(line -> texts.text(line, locale))
                .map(text -> ItemPart.of(Map.of("text", text)))
                .toList();
    }

    private String href(Notice notice) {
        return WorkspaceParameter.href(workspace) + "/" + notice.content().page();
    }

    private void open(ReaderNotice line) {
        read.accept(line.notice().id());
        getUI().ifPresent(ui -> ui.navigate(href(line.notice())));
    }
}
