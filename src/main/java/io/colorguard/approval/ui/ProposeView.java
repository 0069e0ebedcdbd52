package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.workspace.domain.Inventory;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes another definition, another stage or the end of a flag. The draft's number stands in the
 * address, so that it survives a reload.
 */
@Route("w/:ws/flags/:key/propose")
@PermitAll
class ProposeView extends WorkspaceView implements BeforeLeaveObserver {

    private static final String CHANGE = "change";

    private final WritingDesk desk;
    private @Nullable ChangeEditor editor;

    ProposeView(WritingDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        showNamed(
                event,
                "key",
                key -> Optional.of(key).filter(FlagKey::isValid).map(FlagKey::new),
                key -> edit(workspace, key));
    }

    private void edit(WorkspaceKey workspace, FlagKey key) {
        editor = null;
        manuscript(workspace, key).ifDone(this::draw).ifRefused(reasons -> refuse(key, reasons));
    }

    private Outcome<Manuscript> manuscript(WorkspaceKey workspace, FlagKey key) {
        Optional<ChangeId> begun = fromAddress(CHANGE).flatMap(ChangeId::parse);
        if (begun.isPresent()) {
            return desk.open(workspace, begun.get());
        }
        boolean removal = fromAddress("remove").filter("true"::equals).isPresent();
        return desk.begin(workspace, key, removal).ifDone(this::stage);
    }

    /** A stage in the address is proposed at once. */
    private void stage(Manuscript manuscript) {
        String wanted = fromAddress("stage").orElse("").toUpperCase(Locale.ROOT);
        Stream.of(LifecycleStage.values())
                .filter(stage -> stage.name().equals(wanted))
                .findFirst()
                .ifPresent(stage ->
                        manuscript.edit(content -> {
                            Classification is = content.classification();
                            return content.with(
                                    new Classification(is.category(), is.risk(), stage));
                        }));
    }

    private void draw(Manuscript manuscript) {
        desk.writable(workspace())
                .ifDone(inventory -> draw(manuscript, inventory))
                .ifRefused(reasons -> refuse(manuscript.flag(), reasons));
    }

    private void draw(Manuscript manuscript, Inventory inventory) {
        ChangeEditor form =
                new ChangeEditor(
                        manuscript, desk, inventory, id -> keepInAddress(CHANGE, id.toString()));
        editor = form;
        Classification is = manuscript.content().classification();
        head(manuscript.flag(), manuscript.isRemoval())
                .sub(
                        new Span(
                                Words.mono(manuscript.flag().value()),
                                Words.faint(
                                        " · "
                                                + String.join(
                                                        " · ",
                                                        Words.of(is.category()),
                                                        Words.of(is.risk()),
                                                        Words.of(is.stage())))))
                .actions(
                        new Submission(manuscript, desk, form, flagPage(manuscript.flag()))
                                .actions());
        add(form);
    }

    private void refuse(FlagKey key, List<Refusal> reasons) {
        head(key, false);
        add(Note.refused(reasons));
    }

    private PageHeader head(FlagKey key, boolean removal) {
        return header(
                getTranslation(removal ? "approval.ui.propose.remove" : "approval.ui.propose"),
                new Crumb(
                        getTranslation("approval.ui.flags"),
                        WorkspaceParameter.href(workspace(), "flags")),
                new Crumb(key.value(), flagPage(key)));
    }

    private String flagPage(FlagKey key) {
        return WorkspaceParameter.href(workspace(), "flags", key.value());
    }

    /** Whatever was typed just before is not lost. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null) {
            editor.keep();
        }
    }
}
