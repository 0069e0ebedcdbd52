package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Killed;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.Words;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Unkept;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes into a change.
 *
 * @param content the whole flag as it should be, null when it should go
 * @param baseVersion version of the flag that the author started from, null for the latest, -1 for
 *     none
 * @param restored environments in which a kill is to end, null for what the change says already
 */
public record ChangeDraft(
        Wording wording,
        FlagKey flag,
        @Nullable FlagContent content,
        @Nullable Integer baseVersion,
        @Nullable Set<String> restored) {

    private static final int NO_FLAG = -1;

    /** Wants a new flag; refused where the key already stands (CAT-1). */
    public static ChangeDraft creating(Wording wording, FlagContent content) {
        return of(wording, content).against(NO_FLAG);
    }

    /** Wants the flag to be like this, whether it is new or not. */
    public static ChangeDraft of(Wording wording, FlagContent content) {
        return new ChangeDraft(wording, content.key(), content, null, null);
    }

    /** Wants the flag to go. */
    public static ChangeDraft removing(Wording wording, FlagKey flag) {
        return new ChangeDraft(wording, flag, null, null, null);
    }

    /** The same against the version that the author saw. */
    public ChangeDraft against(int version) {
        return new ChangeDraft(wording, flag, content, version, restored);
    }

    /** The same, and the kill ends in these environments (APR-11). */
    public ChangeDraft restoring(Set<String> environments) {
        return new ChangeDraft(wording, flag, content, baseVersion, environments);
    }

    /** The same written into a change, which keeps bringing back what it brought back. */
    ChangeDraft into(ChangeRequest change) {
        return restored == null ? restoring(change.proposal().killed().restored()) : this;
    }

    private List<Refusal> unkept() {
        return Stream.concat(
                        Words.refusals(wording).stream(),
                        Optional.ofNullable(content).flatMap(Unkept::in).stream())
                .toList();
    }

    /** What this proposes on the ground it meets. */
    Outcome<Proposal> on(Ground ground) {
        List<Refusal> unkept = unkept();
        if (!unkept.isEmpty()) {
            return Outcome.refused(unkept);
        }
        FlagContent base = ground.approved();
        boolean moved = baseVersion != null && !Objects.equals(baseVersion, ground.version());
        if (base != null && moved) {
            return Outcome.refused(
                    Objects.equals(baseVersion, NO_FLAG)
                            ? Ground.keyTaken(flag)
                            : Refusal.conflict(
                                    "APR-6", "approval.refusal.flag.moved", flag.value()));
        }
        if (content == null) {
            return base == null
                    ? Outcome.refused(
                            Refusal.notFound("catalog.refusal.flag.missing", flag.value()))
                    : Outcome.done(Proposal.removing(base, ground.version()).with(killed(ground)));
        }
        return Outcome.done(
                base == null
                        ? Proposal.creating(content)
                        : Proposal.changing(base, ground.version(), content).with(killed(ground)));
    }

    private Killed killed(Ground ground) {
        Killed standing = Killed.still(ground.killed());
        return restored == null || content == null ? standing : standing.restoring(restored);
    }
}
