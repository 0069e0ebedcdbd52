package io.colorguard.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.notification.application.Letters;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;

/** What the person was told in a workspace, newest first: all of it, or what is not read. */
@Route("w/:ws/notices")
@PermitAll
class NoticesView extends WorkspaceView {

    private static final String ALL = "all";
    private static final String UNREAD = "unread";
    private static final Window ONE = new Window(0, 1);

    private final NoticeDesk desk;
    private final NoticeTexts texts;
    private final Clock clock;
    private Instant seen = Instant.EPOCH;

    NoticesView(NoticeDesk desk, NoticeTexts texts, Clock clock) {
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        seen = clock.instant();
        String tab = fromAddress("tab").filter(ALL::equals).orElse(UNREAD);
        int unread = desk.unread(workspace).find().orElse(0);
        Button read =
                Buttons.plain(getTranslation("notification.read.all"), Glyph.CHECK, this::readAll);
        read.setVisible(unread > 0);
        header(getTranslation("notification.title"))
                .sub(getTranslation("notification.sub"))
                .actions(
                        Buttons.link(
                                getTranslation("notification.choices.link"),
                                Glyph.SETTINGS,
                                Letters.CHOICES),
                        read);
        PageTabs tabs = tabs(workspace, tab, unread);
        tabs.addClassName("approval-tabs");
        add(tabs, list(workspace, tab));
    }

    private PageTabs tabs(WorkspaceKey workspace, String tab, int unread) {
        String href = WorkspaceParameter.href(workspace, "notices");
        PageTabs tabs = new PageTabs(getTranslation("notification.title"), tab);
        Count count =
                unread == 0 ? null : new Count(unread, getTranslation("notification.bell", unread));
        tabs.tab(UNREAD, getTranslation("notification.tab.unread"), href, count);
        tabs.tab(ALL, getTranslation("notification.tab.all"), href + "?tab=" + ALL, null);
        return tabs;
    }

    private Panel list(WorkspaceKey workspace, String tab) {
        boolean onlyUnread = tab.equals(UNREAD);
        Panel panel = Panel.unheaded(getTranslation("notification.tab." + tab));
        int found =
                desk.mine(workspace, onlyUnread, ONE).map(NoticeDesk.Page::total).find().orElse(0);
        if (found == 0) {
            panel.add(
                    new EmptyState(
                            Glyph.BELL,
                            getTranslation("notification.empty." + tab),
                            getTranslation("notification.empty." + tab + ".text")));
            return panel;
        }
        NoticeGrid grid =
                new NoticeGrid(workspace, texts, clock, notice -> desk.read(workspace, notice));
        grid.show(window -> desk.mine(workspace, onlyUnread, window), found);
        panel.add(grid);
        return panel;
    }

    private void readAll() {
        desk.readAll(workspace(), seen);
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }
}
