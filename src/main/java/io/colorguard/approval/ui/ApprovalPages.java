package io.colorguard.approval.ui;

import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.identity.Permission;
import io.colorguard.shell.NavbarPart;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.NavigationGroup;
import io.colorguard.uikit.Glyph;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages of changes and policies into the drawer. */
@Configuration(proxyBeanMethods = false)
class ApprovalPages {

    @Bean
    NavbarPart liveCount(LiveChanges live) {
        return () -> new LiveCount(live);
    }

    @Bean
    NavigationEntry approvalsEntry(Inbox inbox, EmergencyDesk emergencies) {
        return new NavigationEntry(
                NavigationGroup.WORK.at(20, Glyph.INBOX),
                "approval.ui.approvals",
                ApprovalsView.class,
                Permission.WORKSPACE_VIEW,
                workspace ->
                        inbox.countWaitingForMe(workspace).find().orElse(0)
                                + emergencies.owedByMe(workspace).find().orElse(List.of()).size());
    }

    @Bean
    NavigationEntry policiesEntry() {
        return new NavigationEntry(
                NavigationGroup.SET_UP.at(20, Glyph.TABLE),
                "approval.ui.policies",
                PoliciesView.class,
                Permission.WORKSPACE_VIEW);
    }
}
