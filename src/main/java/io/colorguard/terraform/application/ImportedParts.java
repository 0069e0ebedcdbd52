package io.colorguard.terraform.application;

import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.terraform.domain.ImportPlan;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.terraform.domain.ReadFlag;
import io.colorguard.workspace.application.AdministrationDesk;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.AdministrationDraft;
import io.colorguard.workspace.domain.MergeReport;
import io.colorguard.workspace.domain.MergeReport.Effect;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspacePart.Kind;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the workspace's own parts of an import where they belong. */
@Component
class ImportedParts {

    private final AdministrationDesk desk;
    private final CurrentUser user;

    ImportedParts(AdministrationDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    Administration standing(Workspace workspace) {
        return desk.administration(workspace.id());
    }

    /** What a merge would do; refused where a part cannot be taken. */
    Outcome<Counts> check(Workspace workspace, ImportPlan plan) {
        return plan.parts().isEmpty()
                ? Outcome.done(Counts.NONE)
                : desk.check(workspace.key(), draft(plan)).map(ImportedParts::counts);
    }

    /** The plan of somebody who may not set up the workspace holds only what stands already. */
    Outcome<Counts> merge(Workspace workspace, ImportPlan plan) {
        return plan.parts().isEmpty() || !user.may(Permission.WORKSPACE_EDIT, workspace.key())
                ? check(workspace, plan)
                : desk.merge(workspace.key(), draft(plan)).map(ImportedParts::counts);
    }

    /** FME has what the files name: parts, and what their flags stand on where they are live. */
    void markAdopted(Workspace workspace, ImportPlan plan) {
        Stream<PartName> named = plan.parts().stream().map(PartName::of);
        Stream<PartName> stoodOn =
                plan.flags().stream()
                        .map(ReadFlag::content)
                        .flatMap(flag -> under(workspace, flag));
        desk.markAdopted(workspace, Stream.concat(named, stoodOn).distinct().toList());
    }

    private static Stream<PartName> under(Workspace workspace, FlagContent flag) {
        Stream<PartName> environments =
                workspace.environments().stream()
                        .filter(e -> flag.declares(e.key()))
                        .filter(e -> DefinitionState.of(flag, e) != DefinitionState.WITHHELD)
                        .map(PartName::of);
        PartName type = new PartName(Kind.TRAFFIC_TYPE, flag.trafficType());
        return Stream.concat(environments, Stream.of(type));
    }

    private static AdministrationDraft draft(ImportPlan plan) {
        return new AdministrationDraft(null, plan.parts());
    }

    private static Counts counts(MergeReport report) {
        return new Counts(
                (int) report.count(Effect.CREATED),
                (int) report.count(Effect.UPDATED),
                (int) report.count(Effect.UNCHANGED));
    }
}
