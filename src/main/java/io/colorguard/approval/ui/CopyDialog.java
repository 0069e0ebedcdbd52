package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.colorguard.approval.application.CopyDesk;
import io.colorguard.approval.application.CopyDesk.Forecast;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.CopyNeed;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.ui.DifferenceInWords;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PlainList;
import java.util.List;

/** Asks what to copy where, and shows whether it would stand there and what it would change. */
final class CopyDialog extends Composite<Dialog> {

    private final FlagDetails flag;
    private final CopyDesk desk;
    private final Select<String> from = new Select<>();
    private final Select<String> to = new Select<>();
    private final CheckboxGroup<Part> parts = new CheckboxGroup<>();
    private final Div found = Columns.stack();
    private final Button draft;

    CopyDialog(FlagDetails flag, CopyDesk desk) {
        this.flag = flag;
        this.desk = desk;
        List<String> environments = flag.content().environments();
        from.setLabel(getTranslation("approval.ui.batch.field.from"));
        from.setItems(environments);
        from.setValue(environments.getFirst());
        to.setLabel(getTranslation("approval.ui.copy.to"));
        to.setItems(environments);
        to.setValue(another(environments));
        parts.setLabel(getTranslation("approval.ui.batch.field.parts"));
        parts.setItems(Part.values());
        parts.setItemLabelGenerator(it -> getTranslation("approval.ui.batch.part." + Word.of(it)));
        parts.setValue(Copy.ALL);
        from.addValueChangeListener(_ -> check());
        to.addValueChangeListener(_ -> check());
        parts.addValueChangeListener(_ -> check());
        draft =
                Buttons.primary(
                        getTranslation("approval.ui.copy.draft"), Glyph.ARROW_RIGHT, this::begin);
        Div where = Columns.row(from, to);
        where.addClassName("fields-row");
        getContent().setHeaderTitle(getTranslation("approval.ui.copy.title", flag.key().value()));
        getContent().addClassName("batch-dialog");
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(getTranslation("approval.ui.copy.text")),
                                where,
                                parts,
                                found));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        draft);
        check();
    }

    /**
     * The first environment that is not as the one it begins with, so that there is something to
     * copy.
     */
    private String another(List<String> environments) {
        var first = flag.content().in(environments.getFirst());
        return environments.stream()
                .filter(it -> !flag.content().in(it).equals(first))
                .findFirst()
                .orElse(environments.get(1));
    }

    void open() {
        getContent().open();
    }

    private Copy copy() {
        return new Copy(from.getValue(), to.getValue(), parts.getValue());
    }

    private Wording wording() {
        return new Wording(
                getTranslation("approval.ui.copy.name", from.getValue(), to.getValue()), "");
    }

    /** Whether the flag does the same wherever it stands, so that no copy changes anything. */
    private boolean isSameEverywhere() {
        return flag.content().environments().stream().map(flag.content()::in).distinct().count()
                == 1;
    }

    private void check() {
        found.removeAll();
        if (isSameEverywhere()) {
            draft.setEnabled(false);
            String all = String.join(", ", flag.content().environments());
            found.add(Note.of(Look.INFO, getTranslation("approval.ui.copy.same", all)));
            return;
        }
        desk.check(flag.workspace().key(), flag.key(), copy(), wording())
                .ifDone(this::show)
                .ifRefused(this::refuse);
    }

    private void show(Forecast forecast) {
        draft.setEnabled(true);
        PlainList needs = new PlainList();
        forecast.needs().forEach(need -> needs.item(said(need)));
        if (!forecast.needs().isEmpty()) {
            found.add(
                    new Div(Words.styled(getTranslation("approval.ui.copy.needs"), "medium")),
                    needs);
        }
        var environments = flag.workspace().environments();
        found.add(
                new DifferenceInWords(
                        Difference.between(
                                flag.content(),
                                forecast.assessment().proposal().after(),
                                environments),
                        environments));
        List<Refusal> others =
                forecast.assessment().refusals().stream()
                        .filter(it -> !"reason".equals(it.field()))
                        .toList();
        if (!others.isEmpty()) {
            found.add(Note.refused(others));
        }
        found.add(GateItems.expected(forecast.assessment().gates()));
    }

    private Component said(CopyNeed need) {
        String kind = Word.of(need.kind());
        boolean met = need.isMet();
        Div line =
                Columns.row(
                        (met ? Glyph.OK : Glyph.WARNING)
                                .icon()
                                .look(met ? Look.OK : Look.ATTENTION),
                        new Span(
                                getTranslation(
                                        "approval.ui.copy.need." + kind + (met ? "" : ".missing"),
                                        String.join(", ", met ? need.wanted() : need.missing()),
                                        to.getValue())));
        return line;
    }

    private void refuse(List<Refusal> reasons) {
        draft.setEnabled(false);
        found.add(Note.refused(reasons));
    }

    /** Goes on where every change is written; a second click meets a dialog that is closed. */
    private void begin() {
        if (!getContent().isOpened()) {
            return;
        }
        desk.draft(flag.workspace().key(), flag.key(), copy(), wording())
                .ifDone(change -> {
                    getContent().close();
                    Addresses.go(Addresses.edit(flag.workspace().key(), change));
                })
                .ifRefused(reasons -> {
                    found.removeAll();
                    refuse(reasons);
                });
    }
}
