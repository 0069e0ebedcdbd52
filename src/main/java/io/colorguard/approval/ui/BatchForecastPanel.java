package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.BatchForecast;
import io.colorguard.approval.application.GateOutlook;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.catalog.ui.EditWords;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PlainList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a batch would do to each flag: first which cannot be changed, then the others' gates. */
final class BatchForecastPanel extends Composite<Div> {

    BatchForecastPanel(List<BatchForecast> flags) {
        List<BatchForecast> refused = flags.stream().filter(it -> !fits(it)).toList();
        List<BatchForecast> fit = flags.stream().filter(BatchForecastPanel::fits).toList();
        getContent().addClassNames("stack", "stack-2", "batch-forecast");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Div(Words.styled(sum(fit, flags.size()), "medium")));
        if (fit.stream().flatMap(it -> it.gates().stream()).anyMatch(GateOutlook::isHopeless)) {
            getContent().add(Note.of(Look.ATTENTION, getTranslation("approval.ui.batch.hopeless")));
        }
        if (!refused.isEmpty() && !fit.isEmpty()) {
            getContent()
                    .add(
                            new Div(
                                    Words.faint(
                                            getTranslation(
                                                    "approval.ui.batch.stay", refused.size()))));
        }
        PlainList list = new PlainList();
        refused.forEach(flag -> list.item(line(flag, RefusedFlags.reasons(flag.refusals()))));
        fit.forEach(flag -> list.item(line(flag, difference(flag))));
        getContent().add(list);
    }

    private static boolean fits(BatchForecast flag) {
        return flag.refusals().isEmpty();
    }

    /** How many can be changed, and how many gates of which kind that opens. */
    private String sum(List<BatchForecast> fit, int all) {
        Map<Requirement.Level, Long> levels =
                fit.stream()
                        .flatMap(it -> it.gates().stream())
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.gate().requirement().level(),
                                        () -> new EnumMap<>(Requirement.Level.class),
                                        Collectors.counting()));
        String gates =
                levels.entrySet().stream()
                        .map(level -> level.getValue() + " × " + Words.of(level.getKey()))
                        .collect(Collectors.joining(", "));
        String sum = getTranslation("approval.ui.batch.fit", fit.size(), all);
        return gates.isEmpty()
                ? sum
                : sum + " · " + getTranslation("approval.ui.batch.gates", gates);
    }

    private Component line(BatchForecast flag, Component... below) {
        Div box = new Div(new Div(Words.styled(flag.flag().value(), "mono", "medium")));
        box.addClassName("lead");
        box.add(below);
        return box;
    }

    private Component difference(BatchForecast flag) {
        EditWords words = new EditWords(getLocale());
        Div box = new Div();
        box.addClassName("xs");
        flag.difference().about().forEach(it -> box.add(new Div(words.of(it))));
        flag.difference()
                .definitions()
                .forEach((environment, edits) ->
                        edits.forEach(edit ->
                                box.add(new Div(new Span(environment + ": "), words.of(edit)))));
        String gates =
                flag.gates().stream()
                        .map(GateOutlook::gate)
                        .map(gate ->
                                gate.environment() + " " + Words.of(gate.requirement().level()))
                        .collect(Collectors.joining(" · "));
        if (!gates.isEmpty()) {
            box.add(new Div(Words.faint(getTranslation("approval.ui.batch.gates", gates))));
        }
        return box;
    }
}
