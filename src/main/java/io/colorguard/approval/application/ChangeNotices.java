package io.colorguard.approval.application;

import io.colorguard.approval.domain.Ballot;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Losses;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people what became of a change, by what is different between before and after: whichever
 * way it came about, those it concerns are told once (APR-7, NTF-1).
 */
@Component
class ChangeNotices {

    private final Notifications notifications;
    private final Workspaces workspaces;
    private final UserDirectory directory;
    private final CurrentUser user;
    private final BatchDigest digest;

    ChangeNotices(
            Notifications notifications,
            Workspaces workspaces,
            UserDirectory directory,
            CurrentUser user,
            BatchDigest digest) {
        this.notifications = notifications;
        this.workspaces = workspaces;
        this.directory = directory;
        this.user = user;
        this.digest = digest;
    }

    /**
     * Tells of what happened to a change.
     *
     * @param before as it was kept until now, null where it was not
     */
    void tell(@Nullable ChangeRequest before, ChangeRequest after) {
        Workspace workspace = workspaces.find(after.workspace()).orElseThrow();
        Telling telling = telling(workspace, after);
        verdict(before, after).ifPresent(verdict -> telling.verdict(verdict));
        if (before != null && verdict(before, after).isEmpty()) {
            telling.send(
                    ChangeNews.of(ChangeNoticeKinds.VOIDED), ids(Losses.between(before, after)));
        }
        if (isUnderReview(after) && (before == null || !isUnderReview(before))) {
            telling.send(reasoned(ChangeNoticeKinds.SUBMITTED, after), judges(workspace, after));
        }
        if (after.state() instanceof ChangeState.Withdrawn && before != null) {
            List<PersonId> concerned = new ArrayList<>(judges(workspace, before));
            concerned.addAll(ids(before.verdicts().stream().map(Verdict::person).toList()));
            if (!(before.state() instanceof ChangeState.Draft)) {
                telling.send(ChangeNews.of(ChangeNoticeKinds.WITHDRAWN), concerned);
            }
        }
        if (after.state() instanceof ChangeState.Expired) {
            telling.send(ChangeNews.of(ChangeNoticeKinds.EXPIRED), writers(after));
        }
        String applied = applied(before, after);
        if (!applied.isEmpty()) {
            telling.send(ChangeNews.of(ChangeNoticeKinds.APPLIED).with(applied), writers(after));
        }
    }

    /** Its window closed before it took effect: its writers choose another. */
    void missed(ChangeRequest change) {
        Workspace workspace = workspaces.find(change.workspace()).orElseThrow();
        telling(workspace, change).send(ChangeNews.of(ChangeNoticeKinds.MISSED), writers(change));
    }

    /** Nobody has said anything for a while: whoever could let it pass is reminded. */
    void waiting(ChangeRequest change) {
        Workspace workspace = workspaces.find(change.workspace()).orElseThrow();
        telling(workspace, change)
                .send(reasoned(ChangeNoticeKinds.WAITING, change), judges(workspace, change));
    }

    /** It ends soon if nobody touches it: its writers, and whoever could let it pass. */
    void expiring(ChangeRequest change, Instant end) {
        Workspace workspace = workspaces.find(change.workspace()).orElseThrow();
        List<PersonId> concerned = new ArrayList<>(writers(change));
        concerned.addAll(judges(workspace, change));
        String day = LocalDate.ofInstant(end, ZoneOffset.UTC).toString();
        telling(workspace, change)
                .send(ChangeNews.of(ChangeNoticeKinds.EXPIRING).with(day), concerned);
    }

    private static Optional<Verdict> verdict(@Nullable ChangeRequest before, ChangeRequest after) {
        int known = before == null ? 0 : before.verdicts().size();
        return after.verdicts().size() > known
                ? Optional.of(after.verdicts().getLast())
                : Optional.empty();
    }

    private static boolean isUnderReview(ChangeRequest change) {
        return change.state() instanceof ChangeState.InReview;
    }

    /** The environments that went ahead just now. */
    private static String applied(@Nullable ChangeRequest before, ChangeRequest after) {
        return after.gates().stream()
                .filter(Gate::isApplied)
                .map(Gate::environment)
                .filter(environment ->
                        before == null
                                || before.gate(environment).filter(Gate::isApplied).isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Everybody who could let one of the open gates pass and has not agreed to it yet. */
    private List<PersonId> judges(Workspace workspace, ChangeRequest change) {
        return change.waiting().stream()
                .filter(Gate::isOpen)
                .flatMap(gate -> judges(workspace, change, gate))
                .filter(person -> !change.contributors().include(person))
                .distinct()
                .toList();
    }

    private Stream<PersonId> judges(Workspace workspace, ChangeRequest change, Gate gate) {
        Ballot ballot =
                change.ballot(
                        gate,
                        (person, role) ->
                                directory.rolesOf(person, workspace.key()).contains(role));
        return gate.requirement().missing(ballot).stream()
                .map(Quorum::role)
                .flatMap(role -> directory.holders(role, workspace.key()).stream())
                .map(Person::id)
                .filter(person -> !ballot.holds(person));
    }

    private static ChangeNews reasoned(NoticeKind kind, ChangeRequest change) {
        return ChangeNews.of(kind).because(change.wording().reason());
    }

    private static List<PersonId> writers(ChangeRequest change) {
        return ids(change.contributors().people());
    }

    private Telling telling(Workspace workspace, ChangeRequest change) {
        return new Telling(notifications, digest, workspace, change, actor());
    }

    static List<PersonId> ids(Collection<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private String actor() {
        return user.find().orElse(Person.PORTAL).displayName();
    }
}
