package io.colorguard.terraform.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.ui.DefinitionRow;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.DeploymentBoard;
import io.colorguard.terraform.domain.DeployedSpan;
import io.colorguard.terraform.domain.FlagDeployment;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.StateBadge;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells beside a flag's definitions whether they are deployed, and since when (DEP-5). */
@org.springframework.stereotype.Component
class DeployedRow implements DefinitionRow {

    private final DeploymentBoard board;
    private final Clock clock;

    DeployedRow(DeploymentBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @Override
    public String labelKey() {
        return "terraform.deployed";
    }

    @Override
    public Map<String, Component> cells(WorkspaceKey workspace, FlagKey flag) {
        Map<String, Component> cells = new HashMap<>();
        List<FlagDeployment> all = board.flag(workspace, flag).find().orElse(List.of());
        all.forEach(it -> cells.put(it.environment(), cell(workspace, it)));
        return cells;
    }

    private Component cell(WorkspaceKey workspace, FlagDeployment it) {
        return switch (it.mark()) {
            case NOTHING -> DeploymentWords.faint("–");
            case UNREPORTED -> DeploymentWords.faint(translate("terraform.deployed.unreported"));
            case DEPLOYED -> box(workspace, it, Look.OK, "terraform.deployed.deployed");
            case PENDING -> box(workspace, it, Look.ATTENTION, "terraform.deployed.pending");
            case LINGERING -> box(workspace, it, Look.BLOCKED, "terraform.deployed.lingering");
            case UNKNOWN -> box(workspace, it, Look.BLOCKED, "terraform.deployed.unknown");
        };
    }

    /** What is to be said, and what stands there since when. */
    private Component box(WorkspaceKey workspace, FlagDeployment it, Look look, String key) {
        String href = TerraformAddress.deployments(workspace, it.environment());
        Anchor link = new Anchor(href);
        link.add(StateBadge.inline(look, translate(key)));
        Div line = new Div();
        line.addClassNames("row", "wrap", "xs", "faint");
        DeployedSpan now = it.now();
        if (now != null) {
            now.hash().ifPresent(hash -> line.add(new HashChip(hash.value())));
            line.add(new RelativeTime(now.from(), clock));
        }
        return new Div(link, line);
    }
}
