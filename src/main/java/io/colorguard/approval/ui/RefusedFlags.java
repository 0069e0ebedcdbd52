package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.domain.Batch;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.Refusals;
import java.util.List;

/** The flags that a batch could not change, each with every reason (BAT-2). */
final class RefusedFlags {

    private RefusedFlags() {}

    static Panel of(WorkspaceKey workspace, List<Batch.Line> lines) {
        PlainList list = new PlainList();
        lines.forEach(line -> list.item(line(workspace, line)));
        return new Panel(translate("approval.ui.batch.refused")).note("" + lines.size()).body(list);
    }

    private static Component line(WorkspaceKey workspace, Batch.Line line) {
        String key = line.flag().value();
        Anchor flag = new Anchor(WorkspaceParameter.href(workspace, "flags", key), key);
        flag.addClassNames("mono", "medium");
        Div box = new Div(new Div(flag), reasons(line.refusals()));
        box.addClassName("lead");
        return box;
    }

    /** Each reason on a line. */
    static Div reasons(List<Refusal> refusals) {
        Div box = new Div();
        box.addClassNames("xs", "blocked");
        refusals.forEach(refusal -> box.add(new Div(Refusals.text(refusal))));
        return box;
    }
}
