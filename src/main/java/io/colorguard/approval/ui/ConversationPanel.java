package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.Conversation;
import io.colorguard.approval.application.Conversation.Entry;
import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.identity.Person;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import java.time.Clock;
import java.util.List;

/** What was said of a change and what became of it, and the field to say more (TLK-1). */
final class ConversationPanel extends Composite<Panel> {

    /** Older entries are shown on request. */
    private static final int FIRST = 40;

    private final WorkspaceKey workspace;
    private final ChangeId change;
    private final int cycle;
    private final transient ConversationDesk desk;
    private final transient Clock clock;
    private final Div entries = new Div();
    private final Panel panel = new Panel(getTranslation("approval.ui.talk"));
    private final Count count = Count.quiet(0);
    private final CommentField field = new CommentField(this::suggest, this::say);
    private int most = FIRST;

    ConversationPanel(ChangeDetails details, ConversationDesk desk, LiveChanges live, Clock clock) {
        this.workspace = details.workspace().key();
        this.change = details.change().id();
        this.cycle = details.change().cycle();
        this.desk = desk;
        this.clock = clock;
        panel.beside(count);
        draw();
        live.watch(
                entries,
                workspace,
                moved -> {
                    if (moved.contains(change.toString())) {
                        refresh();
                    }
                });
    }

    @Override
    protected Panel initContent() {
        return panel;
    }

    /** Moves the focus to where one writes. */
    void write() {
        if (field.getParent().isPresent()) {
            field.focus();
        }
    }

    private void draw() {
        desk.read(workspace, change, most)
                .ifDone(read -> {
                    panel.add(entries, field);
                    show(read);
                })
                .ifRefused(this::refused);
    }

    private void refused(List<Refusal> reasons) {
        count.setVisible(false);
        panel.padded(Words.faint(Refusals.text(reasons)));
    }

    private void show(Conversation conversation) {
        count.setText(Integer.toString(conversation.comments()));
        count.setVisible(conversation.comments() > 0);
        entries.removeAll();
        if (conversation.left() > 0 && most == FIRST) {
            entries.add(older(conversation.left()));
        }
        conversation.entries().forEach(entry -> entries.add(line(entry)));
    }

    private Component older(int left) {
        Div row =
                new Div(
                        Buttons.quiet(
                                getTranslation("approval.ui.talk.older", left),
                                Glyph.CHEVRON_DOWN,
                                () -> {
                                    most = Integer.MAX_VALUE;
                                    refresh();
                                }));
        row.addClassName("happened");
        return row;
    }

    private void refresh() {
        desk.read(workspace, change, most).ifDone(this::show).ifRefused(Toast::refused);
    }

    private Component line(Entry entry) {
        ConversationLines lines = new ConversationLines(clock, cycle);
        return switch (entry) {
            case Entry.Happened happened -> lines.happened(happened);
            case Entry.CycleBegan began -> lines.began(began);
            case Entry.Judged judged -> lines.judged(judged.verdict());
            case Entry.TookEffect effect -> lines.effect(effect);
            case Entry.Said said -> lines.said(said.comment());
        };
    }

    private List<Person> suggest(String beginning, int number) {
        return desk.mentionable(workspace, change, beginning, number).find().orElse(List.of());
    }

    private List<Refusal> say(String text) {
        return desk.say(workspace, change, text)
                .ifDone(comment -> {
                    refresh();
                    Toast.done(
                            comment.mentioned().isEmpty()
                                    ? getTranslation("approval.ui.talk.said")
                                    : getTranslation(
                                            "approval.ui.talk.said.to",
                                            Words.names(comment.mentioned())));
                })
                .reasons();
    }
}
