package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.Assessment;
import io.colorguard.identity.Person;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Confirmation;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Toast;
import java.util.List;

/** What an author does with what is written: hand it in, or take it back. */
final class Submission {

    private final Manuscript manuscript;
    private final WritingDesk desk;
    private final ChangeEditor editor;
    private final String wayBack;

    /**
     * @param wayBack address of the page to go to when nothing is to be proposed after all
     */
    Submission(Manuscript manuscript, WritingDesk desk, ChangeEditor editor, String wayBack) {
        this.manuscript = manuscript;
        this.desk = desk;
        this.editor = editor;
        this.wayBack = wayBack;
    }

    Component[] actions() {
        String submit = manuscript.isSubmitted() ? "approval.ui.resubmit" : "approval.ui.submit";
        Component discard =
                Buttons.quiet(translate("approval.ui.discard"), Glyph.TRASH, this::askDiscard);
        discard.setVisible(!manuscript.isSubmitted());
        return new Component[] {
            editor.status(), discard, Buttons.primary(translate(submit), Glyph.CHECK, this::submit)
        };
    }

    /** Names whose approvals it costs before anything is kept (APR-5). */
    private void submit() {
        List<Person> losing =
                manuscript.isSubmitted()
                        ? desk.assess(manuscript).map(Assessment::losing).find().orElse(List.of())
                        : List.of();
        if (losing.isEmpty()) {
            handIn();
        } else {
            new Confirmation(
                            translate("approval.ui.losing.question"),
                            translate("approval.ui.losing", Words.names(losing)))
                    .ask(translate("approval.ui.resubmit"), this::handIn);
        }
    }

    private void handIn() {
        desk.submit(manuscript)
                .ifDone(change -> {
                    Toast.done(translate("approval.ui.handed.in", change.id().toString()));
                    Addresses.go(Addresses.read(manuscript.workspace().key(), change.id()));
                })
                .ifRefused(editor::refuse);
    }

    private void askDiscard() {
        if (manuscript.kept().isEmpty() && !manuscript.isDirty()) {
            Addresses.go(wayBack);
        } else {
            new Confirmation(
                            translate("approval.ui.discard.question"),
                            translate("approval.ui.discard.consequence"))
                    .askDangerous(translate("approval.ui.discard"), this::discard);
        }
    }

    private void discard() {
        desk.discard(manuscript).ifDone(_ -> Addresses.go(wayBack)).ifRefused(editor::refuse);
    }
}
