package io.colorguard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.catalog.ui.Words;
import io.colorguard.overview.application.Overview;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.StateBadge;
import io.colorguard.uikit.TierLook;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.Tier;
import java.time.LocalDate;

/** The five stages of the lifecycle with the flags that stand in each, and what of them asks. */
final class Pipeline extends OrderedList {

    private final WorkspaceKey workspace;

    Pipeline(Overview overview) {
        workspace = overview.workspace().key();
        addClassName("pipe");
        for (LifecycleStage stage : LifecycleStage.values()) {
            add(
                    new ListItem(
                            title(stage),
                            number(stage, overview),
                            facts(stage, overview.stage(stage))));
        }
    }

    private Div title(LifecycleStage stage) {
        Span tiers = new Span();
        tiers.addClassName("tiers");
        for (Tier tier : TierAccess.of(stage)) {
            tiers.add(
                    TierMarker.letter(
                            TierLook.valueOf(tier.name()),
                            getTranslation("overview.tier." + Words.lower(tier))));
        }
        Div title = new Div(new Span(Words.of(stage)), tiers);
        title.addClassName("title");
        return title;
    }

    private Div number(LifecycleStage stage, Overview overview) {
        int flags = overview.stage(stage).flags();
        HtmlContainer figure = new HtmlContainer("b");
        figure.add(link(stage, "", Numbers.of(getLocale()).whole(flags)));
        Span unit = new Span(getTranslation("overview.stage.unit", flags));
        unit.addClassNames("faint", "xs");
        Div number = new Div(figure, unit);
        number.addClassName("big");
        return number;
    }

    private UnorderedList facts(LifecycleStage stage, StageTally tally) {
        UnorderedList facts = new UnorderedList();
        if (stage == LifecycleStage.DEPRECATED) {
            facts.add(fact(getTranslation("overview.leaving", tally.leaving())));
            if (tally.nextRemoval() instanceof LocalDate next) {
                facts.add(fact(getTranslation("overview.next", Moments.day(next, getLocale()))));
            }
        } else {
            String words =
                    stage == LifecycleStage.DEVELOPMENT ? "overview.new" : "overview.arrived";
            facts.add(fact(getTranslation(words, tally.arrived())));
        }
        if (stage == LifecycleStage.PRODUCTION) {
            facts.add(new ListItem(killed(stage, tally)));
        } else if (stage != LifecycleStage.DEPRECATED || tally.overdue() > 0) {
            facts.add(new ListItem(overdue(stage, tally)));
        }
        return facts;
    }

    private Component killed(LifecycleStage stage, StageTally tally) {
        String words = getTranslation("overview.killed", tally.killed());
        return tally.killed() == 0
                ? new Span(words)
                : marked(stage, "killed", StateBadge.inline(Look.KILLED, words));
    }

    private Component overdue(LifecycleStage stage, StageTally tally) {
        String words = getTranslation("overview.overdue", tally.overdue());
        return tally.overdue() == 0
                ? new Span(words)
                : marked(stage, "overdue", StateBadge.inline(Look.ATTENTION, Glyph.CLOCK, words));
    }

    private Anchor marked(LifecycleStage stage, String mark, Component words) {
        Anchor link = link(stage, "&view=" + mark, "");
        link.add(words);
        return link;
    }

    private Anchor link(LifecycleStage stage, String more, String text) {
        String list = WorkspaceParameter.href(workspace, "flags");
        return new Anchor(list + "?stage=" + Words.lower(stage) + more, text);
    }

    private static ListItem fact(String words) {
        return new ListItem(new Span(words));
    }
}
