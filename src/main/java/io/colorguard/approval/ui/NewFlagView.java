package io.colorguard.approval.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.catalog.application.FlagTemplates;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Note;
import io.colorguard.workspace.domain.Inventory;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposes a new flag: first its key and a shape to start from, then the form of every change. */
@Route("w/:ws/new-flag")
@PermitAll
class NewFlagView extends WorkspaceView implements BeforeLeaveObserver {

    private static final String CHANGE = "change";

    private final WritingDesk desk;
    private final FlagTemplates templates;
    private @Nullable ChangeEditor editor;

    NewFlagView(WritingDesk desk, FlagTemplates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        editor = null;
        desk.writable(workspace)
                .ifDone(inventory -> {
                    Optional<ChangeId> begun = fromAddress(CHANGE).flatMap(ChangeId::parse);
                    if (begun.isPresent()) {
                        desk.open(workspace, begun.get())
                                .ifDone(manuscript -> draw(manuscript, inventory))
                                .ifRefused(this::refuse);
                    } else {
                        start(inventory);
                    }
                })
                .ifRefused(this::refuse);
    }

    private void start(Inventory inventory) {
        header(getTranslation("approval.ui.new"), flags())
                .sub(getTranslation("approval.ui.new.sub"));
        templates
                .list(workspace())
                .ifDone(shelf ->
                        add(
                                new NewFlagStart(
                                        inventory.workspace(),
                                        shelf,
                                        wanted ->
                                                templates.start(
                                                        workspace(),
                                                        wanted.template(),
                                                        wanted.key(),
                                                        wanted.trafficType()),
                                        content -> begin(inventory, content))))
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    /** Keeps the start as a draft; refused where the key was given before. */
    private List<Refusal> begin(Inventory inventory, FlagContent content) {
        Manuscript manuscript = Manuscript.creating(inventory.workspace(), content);
        return desk.unlessTaken(manuscript)
                .flatMap(desk::keep)
                .ifDone(change -> Addresses.go(Addresses.edit(workspace(), change)))
                .reasons();
    }

    private void draw(Manuscript manuscript, Inventory inventory) {
        ChangeEditor form = new ChangeEditor(manuscript, desk, inventory, _ -> {});
        editor = form;
        header(getTranslation("approval.ui.new"), flags())
                .sub(Words.mono(manuscript.flag().value()))
                .actions(
                        new Submission(
                                        manuscript,
                                        desk,
                                        form,
                                        WorkspaceParameter.href(workspace(), "flags"))
                                .actions());
        add(form);
    }

    private void refuse(List<Refusal> reasons) {
        header(getTranslation("approval.ui.new"), flags());
        add(Note.refused(reasons));
    }

    private Crumb flags() {
        return new Crumb(
                getTranslation("approval.ui.flags"), WorkspaceParameter.href(workspace(), "flags"));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null) {
            editor.keep();
        }
    }
}
