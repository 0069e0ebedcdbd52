package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.ui.FlagTab;
import io.colorguard.compliance.application.SafeguardDesk;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;

/** The tab of a flag's page that says how it is rolled back and monitored (CMP-3). */
@org.springframework.stereotype.Component
class SafeguardTab implements FlagTab {

    private static final int ORDER = 40;

    private final SafeguardDesk desk;
    private final Clock clock;

    SafeguardTab(SafeguardDesk desk, Clock clock) {
        this.desk = desk;
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
        return new SafeguardPanels(desk, workspace, flag, clock);
    }
}
