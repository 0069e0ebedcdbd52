package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a checklist as the officers' board lists it (CMP-6).
 *
 * @param owner the team of the flag
 * @param open how many of its points are open
 * @param due null where nothing says when
 */
public record BoardLine(
        ChangeId change,
        FlagKey flag,
        String owner,
        Person author,
        Phase phase,
        int points,
        int open,
        PhaseState state,
        @Nullable Instant due) {

    /**
     * The phases of a change that people have to do with: those that take their word, and those
     * that are signed off. What nobody submitted yet is its author's alone.
     */
    public static List<BoardLine> of(Dossier dossier) {
        ChangeRequest change = dossier.change();
        if (change.submittedAt() == null) {
            return List.of();
        }
        Set<Phase> open = new Assurance(change).open();
        return dossier.checklist().stream()
                .flatMap(list ->
                        Stream.of(Phase.values())
                                .filter(phase -> !list.list().of(phase).isEmpty())
                                .filter(phase ->
                                        open.contains(phase) || list.signOff(phase).isPresent())
                                .map(phase -> of(dossier, list, phase)))
                .toList();
    }

    private static BoardLine of(Dossier dossier, Checklist list, Phase phase) {
        ChangeRequest change = dossier.change();
        List<Checkpoint> points = list.list().of(phase);
        return new BoardLine(
                change.id(),
                change.proposal().flag(),
                change.proposal().after().about().owner(),
                change.contributors().author(),
                phase,
                points.size(),
                list.open(phase).size(),
                list.state(phase),
                due(dossier, phase));
    }

    /** When its window opens, or some days after the last of its production went live (CMP-2). */
    private static @Nullable Instant due(Dossier dossier, Phase phase) {
        if (phase.isBefore()) {
            ReleaseWindow window = dossier.change().wording().window();
            return window == null ? null : window.opens();
        }
        return dossier.live().map(WentLive::due).orElse(null);
    }

    /** Whether it should be signed off by now and is not. */
    public boolean isOverdue(Instant now) {
        return state != PhaseState.SIGNED_OFF && due != null && !due.isAfter(now);
    }
}
