package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.application.FlagPreview;
import io.colorguard.catalog.application.FlagPreview.Distribution;
import io.colorguard.catalog.application.FlagPreview.Sample;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.Share;
import io.colorguard.uikit.ShareBar;
import io.colorguard.uikit.ShareLegend;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Many keys at once, and how one environment shares them out. */
final class PreviewOfKeys {

    private static final double ALL = 100.0;

    private final FlagDetails flag;
    private final FlagPreview preview;
    private final TextArea keys = new TextArea(translate("catalog.preview.keys"));
    private final Select<Definition> environment = new Select<>();
    private final Div result = new Div();

    PreviewOfKeys(FlagDetails flag, FlagPreview preview) {
        this.flag = flag;
        this.preview = preview;
        keys.setHelperText(translate("catalog.preview.keys.help", FlagPreview.MOST_KEYS));
        keys.setMinRows(5);
        keys.setMaxRows(10);
        keys.addClassName("mono");
        keys.setWidthFull();
        environment.setLabel(translate("catalog.flags.filter.environment"));
        environment.setItems(flag.definitions());
        environment.setItemLabelGenerator(it -> it.environment().key());
        if (!flag.definitions().isEmpty()) {
            environment.setValue(flag.definitions().getLast());
        }
        result.getElement().setAttribute("aria-live", "polite");
        result.setId("preview-distribution");
    }

    Panel panel() {
        return new Panel(translate("catalog.preview.many"))
                .padded(
                        keys,
                        environment,
                        Columns.row(
                                Buttons.plain(
                                        translate("catalog.preview.distribute"),
                                        Glyph.USERS,
                                        this::ask)),
                        result);
    }

    private void ask() {
        result.removeAll();
        List<String> sample =
                Arrays.stream(keys.getValue().split("[\\s,;]+"))
                        .filter(key -> !key.isBlank())
                        .distinct()
                        .toList();
        Definition chosen = environment.getValue();
        if (sample.isEmpty() || chosen == null) {
            result.add(Note.of(Look.ATTENTION, translate("catalog.preview.key.missing")));
            return;
        }
        preview.distribution(
                        flag.workspace().key(),
                        flag.key(),
                        chosen.environment().key(),
                        new Sample(sample, Map.of()))
                .ifDone(found -> show(found, chosen.served().defaultTreatment()))
                .ifRefused(reasons -> result.add(Note.refused(reasons)));
    }

    private void show(Distribution found, String defaultTreatment) {
        Palette palette = Palette.of(flag.content());
        List<Share> shares =
                found.keys().entrySet().stream()
                        .map(entry ->
                                new Share(
                                        entry.getKey(),
                                        palette.colour(entry.getKey(), defaultTreatment),
                                        entry.getValue() * ALL / found.total()))
                        .toList();
        result.add(
                new Div(translate("catalog.preview.total", found.total())),
                ShareBar.large(shares),
                new ShareLegend(shares));
    }
}
