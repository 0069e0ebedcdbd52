package io.colorguard.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.colorguard.identity.PersonId;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.NavbarPart;
import io.colorguard.shell.WaitingChanged;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The bell in the top bar, with how much the person has not read in the workspace. */
final class Bell extends NavbarPart.Shown {

    private static final int MOST = 99;

    private final transient Bells bells;
    private final transient NoticeDesk desk;
    private final transient ChoiceDesk choices;
    private final transient PersonId reader;
    private final NativeButton button = new NativeButton();
    private final Span count = new Span();
    private volatile @Nullable UI page;
    private volatile @Nullable WorkspaceKey workspace;
    private volatile int shown = -1;
    private final AtomicInteger turn = new AtomicInteger();

    Bell(Bells bells, NoticeDesk desk, ChoiceDesk choices, PersonId reader) {
        this.bells = bells;
        this.desk = desk;
        this.choices = choices;
        this.reader = reader;
        button.addClassName("iconbtn");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> open());
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        button.add(Glyph.BELL.icon(), count);
        add(button);
        draw(0);
    }

    @Override
    public void show(WorkspaceKey key) {
        workspace = key;
        turn.incrementAndGet();
        draw(desk.unread(key).find().orElse(0));
    }

    PersonId reader() {
        return reader;
    }

    boolean isOfOneOf(Set<PersonId> readers) {
        return readers.contains(reader);
    }

    /** Changes each time the bell learns by itself how much there is. */
    int turn() {
        return turn.get();
    }

    /**
     * Called by the clockwork: only another number is worth a push, and only one that is no older
     * than what the bell knows.
     */
    void ring(Map<WorkspaceKey, Integer> unread, int asked) {
        WorkspaceKey key = workspace;
        int now = key == null ? 0 : unread.getOrDefault(key, 0);
        UI ui = page;
        if (ui != null && now != shown && asked == turn.get()) {
            push(ui, now, asked);
        }
    }

    private void push(UI ui, int now, int asked) {
        try {
            ui.access(() -> {
                if (asked == turn.get()) {
                    draw(now);
                    WaitingChanged.in(ui);
                }
            });
        } catch (UIDetachedException e) {
            bells.remove(this);
        }
    }

    private void draw(int unread) {
        shown = unread;
        count.setText(unread > MOST ? MOST + "+" : Integer.toString(unread));
        count.setVisible(unread > 0);
        String name = getTranslation("notification.bell", unread);
        button.getElement().setAttribute("aria-label", name);
        button.getElement().setAttribute("title", name);
    }

    private void open() {
        WorkspaceKey key = workspace;
        if (key != null) {
            UI.getCurrentOrThrow().navigate(WorkspaceParameter.href(key, "notices"));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page = event.getUI();
        choices.speaks(getLocale());
        bells.add(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        page = null;
        bells.remove(this);
    }
}
