package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Confirmation;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.Toast;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** When no change takes effect, and what administrators do about it (APR-9). */
final class FreezePanel {

    private final WorkspaceKey workspace;
    private final FreezeCalendar calendar;
    private final boolean mayEdit;
    private final Locale locale;
    private final PlainList list = new PlainList();

    FreezePanel(WorkspaceKey workspace, FreezeCalendar calendar, boolean mayEdit, Locale locale) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.mayEdit = mayEdit;
        this.locale = locale;
    }

    Panel draw() {
        Panel panel =
                new Panel(translate("approval.ui.freezes"))
                        .note(translate("approval.ui.freezes.note"));
        if (mayEdit) {
            panel.end(
                    Buttons.quiet(
                            translate("approval.ui.freeze.add"),
                            Glyph.PLUS,
                            () -> new FreezeDialog(workspace, calendar, this::fill).open()));
        }
        fill();
        return panel.body(list);
    }

    private void fill() {
        list.removeAll();
        List<Freeze> coming = calendar.coming(workspace).find().orElse(List.of());
        if (coming.isEmpty()) {
            list.item(Words.faint(translate("approval.ui.freezes.none")));
        }
        coming.forEach(this::line);
    }

    private void line(Freeze freeze) {
        String tiers =
                freeze.sortedTiers().stream().map(Words::of).collect(Collectors.joining(", "));
        String when =
                translate(
                        "approval.ui.freeze.when",
                        Moments.minute(freeze.begins(), locale),
                        Moments.minute(freeze.ends(), locale));
        var words = PolicyPanels.described(freeze.reason(), tiers + " · " + when);
        if (!mayEdit) {
            list.item(words);
            return;
        }
        Span lift =
                new Span(
                        Buttons.icon(
                                Glyph.TRASH,
                                translate("approval.ui.freeze.lift", freeze.reason()),
                                () -> ask(freeze)));
        lift.addClassName("end");
        list.item(words, lift);
    }

    private void ask(Freeze freeze) {
        new Confirmation(
                        translate("approval.ui.freeze.lift", freeze.reason()),
                        translate("approval.ui.freeze.lift.text"))
                .askDangerous(
                        translate("approval.ui.freeze.lift.verb"),
                        () ->
                                calendar.lift(workspace, freeze.number())
                                        .ifDone(_ -> fill())
                                        .ifRefused(Toast::refused));
    }
}
