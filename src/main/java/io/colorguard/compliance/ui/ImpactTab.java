package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.ui.FlagTab;
import io.colorguard.compliance.application.ImpactDesk;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;

/** The tab of a flag's page that says what it did for the business (CMP-5). */
@org.springframework.stereotype.Component
class ImpactTab implements FlagTab {

    private static final int ORDER = 50;

    private final ImpactDesk desk;
    private final Clock clock;

    ImpactTab(ImpactDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "impact";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String labelKey() {
        return "compliance.impact.tab";
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag) {
        return new ImpactPanel(desk, workspace, flag, clock);
    }
}
