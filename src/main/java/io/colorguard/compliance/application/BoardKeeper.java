package io.colorguard.compliance.application;

import io.colorguard.approval.application.ChangesMoved;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Board;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.terraform.application.DeploymentReported;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the officers' board list a change as it stands, with the transaction in which it moved or
 * something was said to it: neither is ever kept without the other (CMP-6).
 */
@Component
class BoardKeeper {

    private final ChangeRequests changes;
    private final Dossiers dossiers;
    private final Board board;
    private final ChecklistNotices notices;

    BoardKeeper(ChangeRequests changes, Dossiers dossiers, Board board, ChecklistNotices notices) {
        this.changes = changes;
        this.dossiers = dossiers;
        this.board = board;
        this.notices = notices;
    }

    /** At the end of the transaction, when all is written that it changes. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void moved(ChangesMoved event) {
        ChangeId.parse(event.subject())
                .flatMap(id -> changes.find(event.workspace(), id))
                .ifPresent(this::list);
    }

    /** What went live by a deployment is due by it. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void deployed(DeploymentReported event) {
        board.lookingBack(event.workspace()).stream()
                .flatMap(id -> changes.find(event.workspace(), id).stream())
                .forEach(this::list);
    }

    private void list(ChangeRequest change) {
        List<BoardLine> before = board.of(change.workspace(), change.id());
        List<BoardLine> now = BoardLine.of(dossiers.of(change));
        if (!Set.copyOf(before).equals(Set.copyOf(now))) {
            board.keep(change.workspace(), change.id(), now);
        }
        Set<Phase> ready = ready(now);
        ready.removeAll(ready(before));
        now.stream()
                .filter(line -> ready.contains(line.phase()))
                .forEach(line -> notices.ready(change, line));
    }

    private static Set<Phase> ready(List<BoardLine> lines) {
        return lines.stream()
                .filter(line -> line.state() == PhaseState.READY)
                .map(BoardLine::phase)
                .collect(Collectors.toSet());
    }
}
