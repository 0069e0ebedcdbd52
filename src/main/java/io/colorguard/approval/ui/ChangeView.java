package io.colorguard.approval.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.application.ReadingDesk;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;

/** A change: what it does, who must agree, and the verdicts. */
@Route("w/:ws/changes/:change")
@PermitAll
@Uses(RadioButtonGroup.class)
@Uses(TextField.class)
@Uses(Upload.class)
class ChangeView extends WorkspaceView {

    private final ReviewDesk desk;
    private final ConversationDesk conversations;
    private final ReadingDesk reading;
    private final LiveChanges live;
    private final ChangeKeys keys;
    private String tab = DifferencePanel.WORDS;

    ChangeView(
            ReviewDesk desk,
            ConversationDesk conversations,
            ReadingDesk reading,
            LiveChanges live) {
        this.live = live;
        this.reading = reading;
        this.desk = desk;
        this.conversations = conversations;
        this.keys = new ChangeKeys(this, desk.inbox());
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        tab = fromAddress("tab").orElse(DifferencePanel.WORDS);
        showNamed(
                event,
                "change",
                id -> ChangeId.parse(id).flatMap(it -> desk.desk().find(workspace, it).find()),
                this::open);
    }

    private void open(ChangeDetails details) {
        draw(details, List.of());
        fromAddress(ChangeKeys.IN_ADDRESS)
                .ifPresent(key -> {
                    keepInAddress(ChangeKeys.IN_ADDRESS, "");
                    keys.press(key);
                });
    }

    private void draw(ChangeDetails details, List<Refusal> happened) {
        ChangeRequest change = details.change();
        removeAll();
        head(details);
        add(new StaleNote(details, desk.desk(), live, () -> reload(change.id(), List.of())));
        if (!happened.isEmpty()) {
            add(Note.refused(happened));
        }
        boolean moved = desk.isMoved(details);
        if (moved) {
            add(Note.of(Look.ATTENTION, getTranslation("approval.ui.moved")));
        }
        ViewedBoxes boxes = new ViewedBoxes(details, reading, it -> reload(change.id(), it));
        DifferencePanel difference = new DifferencePanel(details, tab, desk.printer(), boxes);
        ChangeStanding standing =
                new ChangeStanding(details, desk, reasons -> reload(change.id(), reasons))
                        .following(live);
        Panel facts = ChangeFacts.of(details, moved, desk.batch(details));
        ConversationPanel talk = new ConversationPanel(details, conversations, live, desk.clock());
        difference.addClassName("o2");
        talk.addClassName("o5");
        facts.addClassName("o6");
        Div columns =
                Columns.twelve(
                        Columns.stack(
                                8, standing.between(ChangeFacts.reason(change), difference, talk)),
                        Columns.stack(
                                4,
                                desk.beside(
                                        details,
                                        it -> reload(change.id(), it),
                                        standing.gates(),
                                        facts)));
        columns.addClassName("review");
        add(columns);
        keys.drawn(new ChangeKeys.Drawn(details, difference, talk, standing));
        add(standing.bar());
    }

    private void reload(ChangeId id, List<Refusal> happened) {
        desk.desk()
                .find(workspace(), id)
                .ifDone(fresh -> {
                    draw(fresh, happened);
                    waitingChanged();
                })
                .ifRefused(Toast::refused);
    }

    private void head(ChangeDetails details) {
        ChangeRequest change = details.change();
        String title =
                Words.title(change.wording(), change.proposal().kind(), change.proposal().flag());
        PageHeader header =
                header(
                        title,
                        new Crumb(
                                getTranslation("approval.ui.approvals"),
                                WorkspaceParameter.href(workspace(), "changes")));
        Instant submitted = change.submittedAt();
        Span by =
                new Span(
                        getTranslation(
                                        submitted == null
                                                ? "approval.ui.drafted"
                                                : "approval.ui.submitted",
                                        change.id().toString(),
                                        change.contributors().author().displayName())
                                + " ");
        by.add(new RelativeTime(submitted == null ? change.createdAt() : submitted, desk.clock()));
        header.sub(StateBadges.of(change.state().name(), details.yours()), by);
        header.actions(new ChangeActions(details, desk, it -> reload(change.id(), it)).draw());
    }
}
