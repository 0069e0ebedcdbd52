package io.colorguard.approval.domain;

import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Person;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One edit of many flags, and what became of it flag by flag (BAT-1, BAT-2).
 *
 * @param lines the flags that were tried, in the order in which they were
 */
public record Batch(
        WorkspaceId workspace,
        BatchId id,
        Wanted wanted,
        Person author,
        Instant createdAt,
        List<Line> lines) {

    /** Most flags of one batch. */
    public static final int MOST = 500;

    /** What somebody wants of these flags, and why. */
    public record Wanted(Wording wording, BulkEdit edit, List<FlagKey> flags) {
        public Wanted {
            flags = flags.stream().distinct().toList();
        }
    }

    /**
     * What became of one flag.
     *
     * @param change its change, null where none could be made
     * @param refusals every reason against one, none where there is one
     */
    public record Line(
            FlagKey flag, @Nullable ChangeId change, List<Refusal> refusals, Instant at) {
        public Line {
            refusals = List.copyOf(refusals);
            if ((change == null) == refusals.isEmpty()) {
                throw new IllegalArgumentException("a flag has its change, or reasons against one");
            }
        }
    }

    public Batch {
        lines = List.copyOf(lines);
    }

    /** The flags that nothing became of yet; none unless the batch was broken off. */
    public List<FlagKey> untried() {
        Set<FlagKey> tried = lines.stream().map(Line::flag).collect(Collectors.toSet());
        return wanted.flags().stream().filter(flag -> !tried.contains(flag)).toList();
    }

    /** Those that could not be changed. */
    public List<Line> refused() {
        return lines.stream().filter(line -> line.change() == null).toList();
    }

    /** The flag that it made this change of. */
    public Optional<FlagKey> flagOf(ChangeId change) {
        return lines.stream()
                .filter(line -> change.equals(line.change()))
                .map(Line::flag)
                .findFirst();
    }

    /** The changes it made. */
    public List<ChangeId> changes() {
        return lines.stream().flatMap(line -> Optional.ofNullable(line.change()).stream()).toList();
    }
}
