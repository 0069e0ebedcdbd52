package io.colorguard.approval.application;

import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.CopyNeed;
import io.colorguard.approval.domain.Ground;
import io.colorguard.catalog.application.Vocabularies;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.domain.SegmentSize;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a flag's definition is copied from one environment to another, as a draft (BAT-5). */
@Service
@Transactional
public class CopyDesk {

    private final WorkspaceAccess access;
    private final WorkspaceContents contents;
    private final Grounds grounds;
    private final Vocabularies vocabularies;
    private final ApprovalDesk desk;

    CopyDesk(
            WorkspaceAccess access,
            WorkspaceContents contents,
            Grounds grounds,
            Vocabularies vocabularies,
            ApprovalDesk desk) {
        this.access = access;
        this.contents = contents;
        this.grounds = grounds;
        this.vocabularies = vocabularies;
        this.desk = desk;
    }

    /**
     * What a copy would do.
     *
     * @param needs what it needs in the other environment
     * @param assessment what submitting it would mean
     */
    public record Forecast(List<CopyNeed> needs, Assessment assessment) {
        public Forecast {
            needs = List.copyOf(needs);
        }
    }

    /** What the copy needs and would change; nothing is kept. */
    @Transactional(readOnly = true)
    public Outcome<Forecast> check(WorkspaceKey key, FlagKey flag, Copy copy, Wording wording) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> {
                    Ground ground = grounds.of(workspace, flag);
                    return draft(ground, flag, copy, wording)
                            .flatMap(draft -> desk.assess(key, draft))
                            .map(assessment ->
                                    new Forecast(needs(workspace, ground, copy), assessment));
                });
    }

    /** Begins the copy as a draft, which its author goes on with like with any other. */
    public Outcome<ChangeRequest> draft(
            WorkspaceKey key, FlagKey flag, Copy copy, Wording wording) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> draft(grounds.locked(workspace, flag), flag, copy, wording))
                .flatMap(draft -> desk.draft(key, draft));
    }

    private List<CopyNeed> needs(Workspace workspace, Ground ground, Copy copy) {
        FlagContent standing = ground.approved();
        Set<String> filled =
                contents.segmentSizes(workspace.key()).find().orElse(List.of()).stream()
                        .filter(size -> size.environment().equals(copy.to()) && size.keys() > 0)
                        .map(SegmentSize::segment)
                        .collect(Collectors.toSet());
        return standing == null
                ? List.of()
                : CopyNeed.of(standing, copy, vocabularies.of(workspace), filled);
    }

    private static Outcome<ChangeDraft> draft(
            Ground ground, FlagKey flag, Copy copy, Wording wording) {
        FlagContent standing = ground.approved();
        if (standing == null) {
            return Outcome.refused(Refusal.notFound("catalog.refusal.flag.missing", flag.value()));
        }
        if (copy.from().equals(copy.to())) {
            return Outcome.refused(
                    Refusal.invalid("BAT-5", "approval.refusal.batch.edit.from", "edit.from"));
        }
        return copy.of(standing, ground)
                .flatMap(content ->
                        content.equals(standing)
                                ? Outcome.refused(
                                        Refusal.invalid(
                                                "BAT-5",
                                                "approval.refusal.copy.same",
                                                "parts",
                                                copy.from(),
                                                copy.to()))
                                : Outcome.done(
                                        ChangeDraft.of(wording, content)
                                                .against(ground.version())));
    }
}
