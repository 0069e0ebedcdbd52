package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.identity.Person;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.Share;
import io.colorguard.uikit.ShareBar;
import io.colorguard.uikit.ShareLegend;
import io.colorguard.uikit.StateBadge;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** How a definition stands in one environment, who gets what, and who agreed to it. */
final class DefinitionStanding {

    private final FlagDetails flag;
    private final Palette palette;
    private final Clock clock;

    DefinitionStanding(FlagDetails flag, Palette palette, Clock clock) {
        this.flag = flag;
        this.palette = palette;
        this.clock = clock;
    }

    Div badges(Definition definition) {
        Div badges = new Div();
        if (!definition.pending().isEmpty()) {
            badges.add(StateBadge.of(Look.INFO, translate("catalog.definition.pending")));
        }
        badges.add(state(definition));
        return badges;
    }

    private static StateBadge state(Definition definition) {
        if (definition.state() == DefinitionState.WITHHELD) {
            return StateBadge.of(Look.WITHHELD, translate("catalog.standing.withheld"));
        }
        return definition.kill() == null
                ? StateBadge.of(Look.OK, translate("catalog.standing.live"))
                : StateBadge.of(Look.KILLED, translate("catalog.standing.killed"));
    }

    /** The shares of whoever is meant first. */
    Component share(Definition definition) {
        FmeDefinition served = definition.served();
        List<Share> shares = palette.shares(served.headline(), served.defaultTreatment());
        Div box = new Div();
        if (definition.state() == DefinitionState.WITHHELD) {
            Div hatch = new Div();
            hatch.addClassName("hatch");
            box.add(hatch, quiet(withheld(definition)));
        } else {
            box.add(ShareBar.large(shares));
        }
        box.add(new ShareLegend(shares));
        int others = served.isTargeted() ? served.rules().size() - 1 : served.rules().size();
        if (others > 0) {
            box.add(quiet(translate("catalog.definition.share.others", others)));
        }
        return box;
    }

    private String withheld(Definition definition) {
        return translate(
                "catalog.definition.withheld",
                Words.of(flag.content().classification().stage()),
                definition.environment().key());
    }

    /** The change, its approvers and the hash they agreed to (APR-5). */
    Component approval(Definition definition) {
        Approval approval = definition.approval();
        if (approval == null) {
            return StateBadge.inline(Look.BLOCKED, translate("catalog.definition.unapproved"));
        }
        Div line =
                new Div(
                        new HashChip(approval.hash().value()),
                        new RelativeTime(approval.at(), clock));
        line.addClassNames("row", "wrap", "xs", "faint");
        Div box = new Div(change(approval), new Span(" · " + who(approval)), line);
        if (!approval.hash().equals(definition.hash())) {
            box.add(StateBadge.inline(Look.BLOCKED, translate("catalog.definition.tampered")));
        }
        return box;
    }

    private Component change(Approval approval) {
        WorkspaceKey workspace = flag.workspace().key();
        return approval.isOfChange()
                ? new Anchor(
                        WorkspaceParameter.href(workspace, "changes", approval.change()),
                        approval.change())
                : new Anchor(
                        WorkspaceParameter.href(workspace, "history")
                                + "?change="
                                + approval.change(),
                        translate("catalog.definition.adopted", approval.change()));
    }

    private static String who(Approval approval) {
        String names =
                approval.approvers().stream()
                        .map(Person::displayName)
                        .collect(Collectors.joining(", "));
        if (approval.kind() == Approval.Kind.BYPASS) {
            return translate("catalog.definition.bypassed", names);
        }
        return names.isEmpty() ? translate("catalog.definition.automatic") : names;
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("xs", "faint");
        return line;
    }
}
