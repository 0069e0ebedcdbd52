package io.colorguard.terraform.application;

import io.colorguard.catalog.application.FlagAdoption;
import io.colorguard.catalog.application.FlagAdoption.Adopted;
import io.colorguard.catalog.application.FlagAdoption.Adopter;
import io.colorguard.catalog.application.Vocabularies;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.KnownFlags;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.ImportPlan;
import io.colorguard.terraform.domain.ImportProblem;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import io.colorguard.terraform.domain.ImportRun;
import io.colorguard.terraform.domain.ReadFlag;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares the flags of an import with the catalog, and adopts or proposes them. */
@Component
class ImportedFlags {

    private final FeatureFlags catalog;
    private final FlagAdoption adoption;
    private final Workspaces workspaces;
    private final ImportedProposals proposals;
    private final Vocabularies vocabularies;
    private final CurrentUser user;

    ImportedFlags(
            FeatureFlags catalog,
            FlagAdoption adoption,
            Workspaces workspaces,
            ImportedProposals proposals,
            Vocabularies vocabularies,
            CurrentUser user) {
        this.catalog = catalog;
        this.adoption = adoption;
        this.workspaces = workspaces;
        this.proposals = proposals;
        this.vocabularies = vocabularies;
        this.user = user;
    }

    /** What the files' flags may depend on beside themselves. */
    KnownFlags known(WorkspaceId workspace) {
        return vocabularies.flags(workspace);
    }

    /** What the plan would do to each flag. */
    ImportReport compared(Workspace workspace, ImportPlan plan, Counts merged) {
        Map<FlagKey, FlagContent> known = known(workspace.id(), plan);
        List<ImportedFlag> flags =
                plan.flags().stream().map(flag -> flag.became(effect(flag, known), null)).toList();
        return report(null, plan, flags, merged, plan.problems());
    }

    /** Adopts what the catalog does not know; what it knows otherwise takes a change request. */
    ImportReport adopt(ImportRun run, ImportPlan plan, Counts merged) {
        Workspace workspace = workspaces.find(run.workspace()).orElseThrow();
        Adopted adopted =
                adoption.adopt(
                        workspace,
                        plan.flags().stream().map(ReadFlag::content).toList(),
                        new Adopter(run.id(), user.require()));
        Set<FlagKey> unchanged = new HashSet<>(adopted.unchanged());
        Set<FlagKey> refused = new HashSet<>(adopted.refused());
        List<ImportProblem> problems = new ArrayList<>(plan.problems());
        List<ImportedFlag> flags = new ArrayList<>();
        for (ReadFlag flag : plan.flags()) {
            FlagKey key = flag.content().key();
            if (refused.contains(key)) {
                problems.add(
                        ImportProblem.of(flag.file(), governed(key), flag.place())
                                .about(key.value()));
                flags.add(flag.became(Effect.REFUSED, null));
            } else {
                Effect effect = unchanged.contains(key) ? Effect.UNCHANGED : Effect.CREATED;
                flags.add(flag.became(effect, null));
            }
        }
        return report(run.id(), plan, flags, merged, problems);
    }

    /** Opens a change request for each flag that is new or different. */
    Outcome<ImportReport> propose(WorkspaceId id, ImportPlan plan, Counts merged) {
        Workspace workspace = workspaces.find(id).orElseThrow();
        Map<FlagKey, FlagContent> known = known(workspace.id(), plan);
        List<ImportProblem> problems = new ArrayList<>(plan.problems());
        List<ImportedFlag> flags = new ArrayList<>();
        for (ReadFlag flag : plan.flags()) {
            Effect effect = effect(flag, known);
            if (effect == Effect.UNCHANGED) {
                flags.add(flag.became(effect, null));
                continue;
            }
            switch (proposals.propose(workspace.key(), flag)) {
                case Outcome.Done<String>(var change) -> flags.add(flag.became(effect, change));
                case Outcome.Refused<String>(var reasons) -> {
                    reasons.forEach(reason ->
                            problems.add(
                                    ImportProblem.of(flag.file(), reason, flag.place())
                                            .about(flag.content().key().value())));
                    flags.add(flag.became(Effect.REFUSED, null));
                }
            }
        }
        return Outcome.done(report(null, plan, flags, merged, problems));
    }

    private static Refusal governed(FlagKey key) {
        return Refusal.conflict("TFM-4", "terraform.refusal.governed", key.value());
    }

    private Map<FlagKey, FlagContent> known(WorkspaceId workspace, ImportPlan plan) {
        List<FlagKey> keys = plan.flags().stream().map(flag -> flag.content().key()).toList();
        Map<FlagKey, FlagContent> known = new HashMap<>();
        for (ApprovedFlag flag : catalog.list(workspace, keys)) {
            known.put(flag.key(), flag.content());
        }
        return known;
    }

    private static Effect effect(ReadFlag flag, Map<FlagKey, FlagContent> known) {
        FlagContent standing = known.get(flag.content().key());
        if (standing == null) {
            return Effect.CREATED;
        }
        return standing.equals(flag.content()) ? Effect.UNCHANGED : Effect.UPDATED;
    }

    private static ImportReport report(
            @org.jspecify.annotations.Nullable String importId,
            ImportPlan plan,
            List<ImportedFlag> flags,
            Counts merged,
            List<ImportProblem> problems) {
        List<ImportedFlag> all = new ArrayList<>(flags);
        all.addAll(plan.refused());
        return new ImportReport(importId, all, merged, problems);
    }
}
