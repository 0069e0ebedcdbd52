package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import io.colorguard.approval.ui.ConfigurationScope.Section;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.StateBadge;

/** Says whether a section comes from the base, and lets it do so again (CFG-2). */
final class Inheritance {

    private Inheritance() {}

    /** Nothing for the base itself. */
    static Div line(ConfigurationScope scope, Section section, Runnable inherit) {
        Div line = Columns.row();
        line.addClassNames("xs", "muted");
        if (scope.environment() == null) {
            return line;
        }
        if (scope.writes(section)) {
            line.add(
                    StateBadge.of(Look.ACCENT, translate("approval.ui.overridden")), back(inherit));
        } else {
            line.add(Glyph.INHERIT.small(), Words.faint(translate("approval.ui.inherited")));
        }
        return line;
    }

    static Div heading(ConfigurationScope scope, Section section, Runnable inherit) {
        H3 title = new H3(translate("approval.ui.section." + Words.lower(section)));
        return Columns.row(title, line(scope, section, inherit));
    }

    private static Component back(Runnable inherit) {
        NativeButton button =
                new NativeButton(translate("approval.ui.inherit"), _ -> inherit.run());
        button.addClassName("linklike");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
