package io.colorguard.sample;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.compliance.application.ComplianceDesk;
import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.jobs.OneTimeJob;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.terraform.application.BundleReading;
import io.colorguard.terraform.application.DeploymentDesk;
import io.colorguard.terraform.application.FlagExport;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the story's people work with. */
@Component
@Profile({"demo", "sso"})
record Desks(
        ApprovalDesk approvals,
        BatchDesk batches,
        ConversationDesk conversations,
        FlagCatalog catalog,
        PolicyDesk policies,
        PolicyRegister register,
        EmergencyDesk emergencies,
        FreezeCalendar freezes,
        ComplianceDesk compliance,
        PromotionDesk promotions,
        FlagExport exports,
        BundleReading bundles,
        DeploymentDesk deployments,
        Clock clock,
        List<RecurringJob> jobs,
        List<OneTimeJob> errands,
        TransactionTemplate transaction) {}
