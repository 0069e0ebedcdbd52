package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.ui.Words;
import io.colorguard.shared.Word;
import io.colorguard.terraform.application.DeployedEnvironment;
import io.colorguard.terraform.application.DeploymentBoard;
import io.colorguard.terraform.domain.ApprovedContent;
import io.colorguard.terraform.domain.DeployedContent.Definition;
import io.colorguard.terraform.domain.DeployedContent.State;
import io.colorguard.terraform.domain.DeploymentDifference;
import io.colorguard.terraform.domain.DeploymentDifference.Kind;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.PagedTable;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The flags of an environment that do not stand there as they were approved (DEP-5). */
class DifferenceList extends Div {

    private final DeploymentWords words;

    DifferenceList(
            DeploymentBoard board, DeploymentWords words, DeployedEnvironment place, Kind kind) {
        this.words = words;
        String environment = place.environment().key();
        String title = getTranslation("terraform.deployments." + Word.of(kind));
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("terraform.since.flag"),
                        getTranslation("terraform.deployments.approved"),
                        getTranslation("terraform.deployments.stands"),
                        getTranslation("terraform.deployments.since"));
        add(
                new Panel(title)
                        .beside(Words.marker(place.environment()), Count.quiet(place.count(kind)))
                        .note(getTranslation("terraform.deployments." + Word.of(kind) + ".note"))
                        .body(
                                new PagedTable<>(
                                        table,
                                        window ->
                                                board.differences(
                                                        words.workspace(),
                                                        environment,
                                                        kind,
                                                        window),
                                        this::cells)));
    }

    private Component[] cells(DeploymentDifference difference) {
        Instant since = difference.since();
        return new Component[] {
            words.link("flags", difference.flag()),
            approved(difference.approved()),
            standing(difference.deployed()),
            since == null ? new Span() : new RelativeTime(since, words.clock())
        };
    }

    private Component approved(@Nullable ApprovedContent approved) {
        return approved == null
                ? new Span("–")
                : Columns.row(
                        words.change(approved.change()), DeploymentWords.hash(approved.hash()));
    }

    private Component standing(@Nullable Definition definition) {
        if (definition == null) {
            return DeploymentWords.faint(getTranslation("terraform.deployments.absent"));
        }
        Div row =
                Columns.row(
                        words.change(definition.change()), DeploymentWords.hash(definition.hash()));
        if (definition.state() == State.RETIRING) {
            row.add(DeploymentWords.faint(getTranslation("terraform.deployments.retiring")));
        }
        return row;
    }
}
