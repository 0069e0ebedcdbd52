package io.colorguard.compliance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.compliance.application.EvidenceOfChange;
import io.colorguard.compliance.story.Story;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import jakarta.annotation.security.PermitAll;

/** The whole story of a change, to be read, printed and taken out (CMP-7). */
@Route("w/:ws/changes/:change/evidence")
@PermitAll
class ChangeEvidenceView extends WorkspaceView {

    private final EvidenceOfChange evidence;

    ChangeEvidenceView(EvidenceOfChange evidence) {
        this.evidence = evidence;
    }

    /** A change with its story, or why that is not told. */
    private record Told(ChangeId change, Outcome<Story> story) {

        boolean isMissing() {
            return story.reasons().stream().anyMatch(it -> it.kind() == Refusal.Kind.NOT_FOUND);
        }
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        showNamed(
                event,
                "change",
                id ->
                        ChangeId.parse(id)
                                .map(it -> new Told(it, evidence.tell(workspace, it, getLocale())))
                                .filter(it -> !it.isMissing()),
                this::draw);
    }

    private void draw(Told told) {
        String id = told.change().toString();
        var header =
                header(
                        getTranslation("compliance.ui.story.title", id),
                        new Crumb(
                                getTranslation("approval.ui.approvals"),
                                WorkspaceParameter.href(workspace(), "changes")),
                        new Crumb(id, WorkspaceParameter.href(workspace(), "changes", id)));
        told.story()
                .ifDone(story -> {
                    header.sub(getTranslation("compliance.ui.story.sub"));
                    header.actions(
                            Buttons.plain(
                                    getTranslation("compliance.ui.print"),
                                    Glyph.PRINT,
                                    ChangeEvidenceView::print),
                            Buttons.primary(
                                    getTranslation("compliance.ui.story.download"),
                                    Glyph.DOWNLOAD,
                                    () ->
                                            EvidencePdfDialog.ask(
                                                    evidence, workspace(), told.change())));
                    add(new StoryOnPage(story).draw());
                })
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private static void print() {
        UI.getCurrentOrThrow().getPage().executeJs("window.print()");
    }
}
