package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.ui.RuleGroup.Part;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rules of a configuration, in the order in which they are asked. */
final class RuleList extends Composite<Div> {

    private final ConfigurationScope scope;
    private final FieldMarks marks;
    private final MatcherEditor.Names names;

    RuleList(ConfigurationScope scope, FieldMarks marks, MatcherEditor.Names names) {
        this.scope = scope;
        this.marks = marks;
        this.names = names;
        getContent().addClassName("stack");
        draw();
    }

    private void draw() {
        getContent().removeAll();
        marks.forget(scope.path("rules"));
        List<RuleGroup> groups = RuleGroup.of(scope.effective().rules());
        int first = 0;
        for (int i = 0; i < groups.size(); i++) {
            int at = i;
            var place = new RuleEditor.Place(scope, marks, i + 1, first);
            RuleEditor editor = new RuleEditor(groups.get(i), place, names, next -> set(at, next));
            editor.getContent().end(tools(at, groups.size()));
            getContent().add(editor);
            first += groups.get(i).shares().size();
        }
        getContent()
                .add(Buttons.plain(getTranslation("approval.ui.rule.add"), Glyph.PLUS, this::add));
    }

    private Component tools(int at, int all) {
        Div tools = Columns.row();
        if (at > 0) {
            tools.add(
                    Buttons.icon(
                            Glyph.ARROW_UP,
                            getTranslation("approval.ui.rule.up", at + 1),
                            () -> restructure(groups -> groups.add(at - 1, groups.remove(at)))));
        }
        if (at < all - 1) {
            tools.add(
                    Buttons.icon(
                            Glyph.ARROW_DOWN,
                            getTranslation("approval.ui.rule.down", at + 1),
                            () -> restructure(groups -> groups.add(at + 1, groups.remove(at)))));
        }
        tools.add(
                Buttons.icon(
                        Glyph.TRASH,
                        getTranslation("approval.ui.rule.remove", at + 1),
                        () -> restructure(groups -> groups.remove(at))));
        return tools;
    }

    private void set(int at, RuleGroup next) {
        List<RuleGroup> before = RuleGroup.of(scope.effective().rules());
        List<RuleGroup> groups = new ArrayList<>(before);
        groups.set(at, next);
        scope.rules(RuleGroup.rules(groups));
        boolean shape =
                next.shares().size() != before.get(at).shares().size()
                        || next.condition().matchers().size()
                                != before.get(at).condition().matchers().size()
                        || RuleGroup.of(scope.effective().rules()).size() != before.size();
        if (shape) {
            draw();
        }
    }

    private void add() {
        String rest = scope.effective().defaultTreatment();
        String first =
                scope.effective().treatments().stream()
                        .map(Treatment::name)
                        .filter(name -> !name.equals(rest))
                        .findFirst()
                        .orElse(rest);
        restructure(groups ->
                groups.add(new RuleGroup(Condition.EVERYBODY, List.of(new Part(first, 0)))));
    }

    private void restructure(Consumer<List<RuleGroup>> change) {
        List<RuleGroup> groups = new ArrayList<>(RuleGroup.of(scope.effective().rules()));
        change.accept(groups);
        scope.rules(RuleGroup.rules(groups));
        draw();
    }
}
