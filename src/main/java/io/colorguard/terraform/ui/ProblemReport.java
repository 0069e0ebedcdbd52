package io.colorguard.terraform.ui;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.terraform.domain.ImportProblem;
import io.colorguard.uikit.FilterBar;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything there is to say about the files: the gravest first in each, narrowed on demand. */
final class ProblemReport extends Composite<Div> {

    private final List<ImportProblem> problems;
    private final boolean fixesAccepted;
    private final Div panels = new Div();

    ProblemReport(List<ImportProblem> problems, boolean fixesAccepted) {
        this.problems = problems;
        this.fixesAccepted = fixesAccepted;
        panels.addClassName("stack");
        getContent().addClassName("stack");
        if (problems.isEmpty()) {
            getContent().add(Note.of(Look.OK, getTranslation("terraform.import.no.problems")));
        } else {
            FilterBar bar = new FilterBar(getTranslation("terraform.import.filter"), filter());
            bar.tally(getTranslation("terraform.import.tally", problems.size()));
            getContent().add(bar, panels);
            draw(Optional.empty());
        }
    }

    private Select<Severity> filter() {
        Select<Severity> filter = new Select<>();
        filter.setLabel(getTranslation("terraform.import.severity"));
        filter.setItems(Severity.values());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("terraform.import.severity.all"));
        filter.setItemLabelGenerator(severity ->
                severity == null
                        ? getTranslation("terraform.import.severity.all")
                        : SeverityLook.word(severity) + " (" + count(severity) + ")");
        filter.addValueChangeListener(event -> draw(Optional.ofNullable(event.getValue())));
        return filter;
    }

    private long count(Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }

    private void draw(Optional<Severity> only) {
        Map<String, List<ImportProblem>> byFile =
                problems.stream()
                        .filter(problem -> only.stream().allMatch(problem.severity()::equals))
                        .sorted(
                                comparing(ImportProblem::severity)
                                        .thenComparing(ProblemReport::line))
                        .collect(groupingBy(ImportProblem::file, LinkedHashMap::new, toList()));
        panels.removeAll();
        byFile.forEach((file, its) -> panels.add(new ProblemPanel(file, its, fixesAccepted)));
    }

    private static int line(ImportProblem problem) {
        var position = problem.position();
        return position == null ? 0 : position.line();
    }
}
