package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the officers' board is asked for; empty sets leave everything in (CMP-6).
 *
 * @param owner of the flag, empty for any
 * @param overdueAt lists only what was due by then and is not signed off, null for all
 */
public record BoardQuestion(
        Set<Phase> phases, Set<PhaseState> states, String owner, @Nullable Instant overdueAt) {

    public static final BoardQuestion ALL = new BoardQuestion(Set.of(), Set.of(), "", null);

    public BoardQuestion {
        phases = Set.copyOf(phases);
        states = Set.copyOf(states);
    }
}
