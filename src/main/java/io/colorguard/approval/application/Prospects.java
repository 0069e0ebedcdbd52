package io.colorguard.approval.application;

import io.colorguard.approval.application.ChangeDetails.Yours;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Hearing;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Role;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the person who looks may do about a change, and why not. */
@Component
class Prospects {

    private final Grounds grounds;
    private final Hearings hearings;
    private final CurrentUser user;

    Prospects(Grounds grounds, Hearings hearings, CurrentUser user) {
        this.grounds = grounds;
        this.hearings = hearings;
        this.user = user;
    }

    Yours of(Workspace workspace, ChangeRequest change) {
        Ground ground = grounds.of(workspace, change.proposal().flag());
        Hearing hearing = hearings.hearing(change, approval(change, List.of()), ground);
        List<Gate> mine = hearing.judgeable();
        List<Gate> ready =
                mine.stream()
                        .filter(gate -> hearing.obstacles().toVerdicts(gate).isEmpty())
                        .toList();
        List<Gate> asked = mine.isEmpty() ? open(change) : mine;
        Hearing approving = hearing.with(approval(change, ready.isEmpty() ? asked : ready));
        boolean proposes = user.may(Permission.CHANGE_PROPOSE, workspace.key());
        boolean wrote = change.contributors().include(user.require().id());
        boolean ended = !change.state().name().isEditable();
        return new Yours(
                ready.stream().map(Gate::environment).toList(),
                whyNot(approving.unobstructed()),
                whyNot(approving),
                proposes && !ended,
                proposes
                        && !ended
                        && (wrote || user.rolesIn(workspace.key()).contains(Role.ADMINISTRATOR)),
                proposes && wrote && change.state().name().isReopenable());
    }

    /** Signing on anew is asked for at the click, and stands in nobody's way before. */
    private static @Nullable Refusal whyNot(Hearing hearing) {
        return hearing.refusal().filter(it -> it.kind() != Refusal.Kind.STEP_UP).orElse(null);
    }

    private static List<Gate> open(ChangeRequest change) {
        return change.state() instanceof ChangeState.InReview
                ? change.waiting().stream().filter(Gate::isOpen).toList()
                : List.of();
    }

    private static Decision approval(ChangeRequest change, List<Gate> gates) {
        return new Decision(
                Verdict.Kind.APPROVE,
                gates.stream().collect(Collectors.toMap(Gate::environment, Gate::contentHash)),
                change.cycle(),
                "");
    }
}
