package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.uikit.InlineJson;
import io.colorguard.uikit.ShareLegend;
import org.jspecify.annotations.Nullable;

/** Treatments with their colour and what they hand to the application. */
public final class Treatments {

    private Treatments() {}

    /** All treatments of a definition; members that differ from the base's are marked. */
    public static Div list(FlagConfiguration effective, FlagConfiguration base, Palette palette) {
        Div list = new Div();
        list.addClassNames("stack", "stack-2");
        effective
                .treatments()
                .forEach(treatment -> {
                    int colour = palette.colour(treatment.name(), effective.defaultTreatment());
                    list.add(one(treatment, find(base, treatment.name()), colour));
                });
        return list;
    }

    private static Div one(Treatment treatment, @Nullable Treatment base, int colour) {
        Span name = Words.mono(treatment.name());
        name.addClassName("medium");
        Div head = new Div(swatch(colour), name);
        head.addClassNames("row", "xs");
        Div box = new Div(head);
        if (!treatment.description().isBlank()) {
            Span description = new Span(treatment.description());
            description.addClassNames("faint", "trunc");
            description.getElement().setAttribute("title", treatment.description());
            head.add(description);
        }
        if (!treatment.configurations().isBlank()) {
            String known = base == null ? "{}" : base.configurations();
            box.add(new InlineJson(TreatmentJson.pieces(treatment.configurations(), known)));
        }
        return box;
    }

    private static @Nullable Treatment find(FlagConfiguration base, String name) {
        return base.treatments().stream()
                .filter(treatment -> treatment.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The treatment's colour; its name stands beside it. */
    static Span swatch(int colour) {
        return ShareLegend.swatch(colour);
    }
}
