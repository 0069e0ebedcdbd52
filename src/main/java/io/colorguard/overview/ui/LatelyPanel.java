package io.colorguard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.audit.Act;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.overview.application.Overview;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;

/** The last revisions: who did what to which flag, and when. */
final class LatelyPanel extends Composite<Panel> {

    private final WorkspaceKey workspace;
    private final Clock clock;
    private final Panel panel;

    LatelyPanel(Overview overview, Clock clock) {
        this.workspace = overview.workspace().key();
        this.clock = clock;
        panel =
                new Panel(getTranslation("overview.lately"))
                        .end(
                                new Anchor(
                                        WorkspaceParameter.href(workspace, "history"),
                                        getTranslation("overview.lately.all")));
        PlainList list = new PlainList();
        overview.latest().forEach(entry -> list.item(parts(entry)));
        if (overview.latest().isEmpty()) {
            panel.padded(new Paragraph(getTranslation("overview.lately.nothing")));
        } else {
            panel.body(list);
        }
    }

    @Override
    protected Panel initContent() {
        return panel;
    }

    LatelyPanel columns(int count) {
        panel.columns(count);
        return this;
    }

    private Component[] parts(RevisionEntry entry) {
        String name = entry.actor().displayName();
        Div sentence =
                new Div(
                        named(new Span(name), "medium"),
                        new Span(" " + getTranslation("audit.action." + entry.act().action())));
        Div object = new Div(object(entry.act()));
        object.addClassNames("xs", "trunc");
        Div words = new Div(sentence, object);
        words.addClassName("grow");
        RelativeTime time = new RelativeTime(entry.at(), clock);
        time.addClassNames("xs", "faint");
        return new Component[] {PersonChip.avatar(name), words, time};
    }

    private Component object(Act act) {
        if (act.flag() instanceof String flag) {
            return named(
                    new Anchor(WorkspaceParameter.href(workspace, "flags", flag), flag), "mono");
        }
        if (act.subject().isImport()) {
            return named(
                    new Anchor(
                            WorkspaceParameter.href(workspace, "history")
                                    + "?change="
                                    + act.subject().key(),
                            act.subject().key()),
                    "mono");
        }
        if (act.change() instanceof String change) {
            return named(
                    new Anchor(WorkspaceParameter.href(workspace, "changes", change), change),
                    "mono");
        }
        Span key = new Span(act.subject().key());
        key.addClassNames("mono", "faint");
        return key;
    }

    private static <T extends Component & HasStyle> T named(T part, String cssClass) {
        part.addClassName(cssClass);
        return part;
    }
}
