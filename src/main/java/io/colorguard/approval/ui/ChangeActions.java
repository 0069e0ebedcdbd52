package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Confirmation;
import io.colorguard.uikit.Glyph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What its writers may do with a change, in the head of its page. */
final class ChangeActions {

    private final ChangeDetails details;
    private final ReviewDesk desk;
    private final Consumer<List<Refusal>> redraw;
    private final WorkspaceKey workspace;

    ChangeActions(ChangeDetails details, ReviewDesk desk, Consumer<List<Refusal>> redraw) {
        this.details = details;
        this.desk = desk;
        this.redraw = redraw;
        workspace = details.workspace().key();
    }

    Component[] draw() {
        ChangeRequest change = details.change();
        String flag = change.proposal().flag().value();
        Component open =
                Buttons.link(
                        translate("approval.ui.flag.open"),
                        Glyph.FLAG,
                        WorkspaceParameter.href(workspace, "flags", flag));
        open.setVisible(change.proposal().base() != null || change.hasBegun());
        Component edit =
                Buttons.link(
                        translate("approval.ui.edit"),
                        Glyph.EDIT,
                        Addresses.edit(workspace, change));
        edit.setVisible(details.yours().mayEdit());
        Component reopen =
                Buttons.plain(translate("approval.ui.reopen"), Glyph.REFRESH, this::askReopening);
        reopen.setVisible(details.yours().mayReopen());
        Component withdraw =
                Buttons.plain(translate("approval.ui.withdraw"), Glyph.UNDO, this::askWithdrawal);
        withdraw.setVisible(details.yours().mayWithdraw());
        return Stream.of(
                        Stream.of(open),
                        desk.links(details).stream(),
                        Stream.of(withdraw, reopen, edit))
                .flatMap(it -> it)
                .toArray(Component[]::new);
    }

    private void askWithdrawal() {
        new Confirmation(
                        translate(
                                "approval.ui.withdraw.question", details.change().id().toString()),
                        translate("approval.ui.withdraw.consequence"))
                .askDangerous(
                        translate("approval.ui.withdraw"),
                        () ->
                                redraw.accept(
                                        desk.desk()
                                                .withdraw(workspace, details.change().id())
                                                .reasons()));
    }

    private void askReopening() {
        new Confirmation(
                        translate("approval.ui.reopen.question", details.change().id().toString()),
                        translate("approval.ui.reopen.consequence"))
                .ask(
                        translate("approval.ui.reopen"),
                        () ->
                                redraw.accept(
                                        desk.desk()
                                                .reopen(workspace, details.change().id())
                                                .reasons()));
    }
}
