package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.ui.FlagTab;
import io.colorguard.compliance.application.ImpactDesk;
import io.colorguard.compliance.application.SafeguardDesk;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Columns;
import java.time.Clock;

/**
 * The tab of a flag's page that says how it is rolled back and monitored, and what it did for the
 * business (CMP-3, CMP-5).
 */
@org.springframework.stereotype.Component
class SafeguardTab implements FlagTab {

    private static final int ORDER = 40;

    private final SafeguardDesk desk;
    private final ImpactDesk impact;
    private final Clock clock;

    SafeguardTab(SafeguardDesk desk, ImpactDesk impact, Clock clock) {
        this.desk = desk;
        this.impact = impact;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "compliance";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String labelKey() {
        return "compliance.flag.tab";
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag) {
        return Columns.stack(
                new SafeguardPanels(desk, workspace, flag, clock),
                new ImpactPanel(impact, workspace, flag, clock));
    }
}
