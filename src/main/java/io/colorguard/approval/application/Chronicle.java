package io.colorguard.approval.application;

import io.colorguard.approval.application.Conversation.Entry;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Comments;
import io.colorguard.approval.domain.Cycles;
import io.colorguard.approval.domain.Gate;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.shared.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a change's comments, verdicts and revisions into one line of time (TLK-1). */
@Component
class Chronicle {

    /** What stands in the line as a comment or a verdict already. */
    private static final Set<String> TOLD =
            Set.of(
                    ConversationDesk.COMMENTED,
                    "change.approved",
                    "change.asked",
                    "change.rejected");

    private static final String SUBMITTED = "change.submitted";

    /** How a change begins. */
    private static final Set<String> BEGINNINGS =
            Set.of("change.drafted", SUBMITTED, "change.bypassed");

    private final AuditTrail trail;
    private final Comments comments;
    private final Cycles cycles;

    Chronicle(AuditTrail trail, Comments comments, Cycles cycles) {
        this.trail = trail;
        this.comments = comments;
        this.cycles = cycles;
    }

    /**
     * Tells the line of time.
     *
     * @param most no more entries than this, the newest
     */
    Conversation of(ChangeRequest change, int most) {
        int said = comments.count(change.workspace(), change.id());
        List<Entry> all = new ArrayList<>(happened(change));
        change.verdicts().forEach(verdict -> all.add(new Entry.Judged(verdict)));
        all.addAll(effects(change));
        int from = Math.max(0, said - Window.MOST);
        comments.page(change.workspace(), change.id(), new Window(from, Window.MOST))
                .forEach(comment -> all.add(new Entry.Said(comment)));
        all.sort(Comparator.comparing(Entry::at).thenComparing(Chronicle::rank));
        int left = Math.max(0, all.size() - most);
        return new Conversation(all.subList(left, all.size()), said, left + from);
    }

    /** What an act brought about stands behind it where both happened at once. */
    private static int rank(Entry entry) {
        return switch (entry) {
            case Entry.Happened _ -> 0;
            case Entry.CycleBegan _ -> 1;
            case Entry.Judged _ -> 2;
            case Entry.TookEffect _ -> 3;
            case Entry.Said _ -> 4;
        };
    }

    private List<Entry> happened(ChangeRequest change) {
        NavigableMap<Long, Integer> known = cycles.of(change.workspace(), change.id());
        List<RevisionEntry> revisions = revisions(change);
        List<Entry> entries = new ArrayList<>();
        int cycle = 1;
        for (RevisionEntry revision : revisions) {
            Map.Entry<Long, Integer> now = known.floorEntry(revision.number());
            int next = now == null ? cycle : now.getValue();
            if (!TOLD.contains(revision.act().action())) {
                entries.add(
                        new Entry.Happened(
                                revision.at(),
                                revision.actor(),
                                revision.act().action(),
                                Objects.requireNonNullElse(revision.act().reason(), ""),
                                next));
            }
            if (next > cycle) {
                entries.add(new Entry.CycleBegan(revision.at(), next));
            }
            cycle = next;
        }
        return begun(change, entries);
    }

    /** Oldest first. */
    private List<RevisionEntry> revisions(ChangeRequest change) {
        return trail.timeline(
                        change.workspace(),
                        TimelineFilter.ofChange(change.id().toString()),
                        null,
                        Window.MOST)
                .entries()
                .reversed();
    }

    /** What came with many others, in a revision that names none of them, was submitted too. */
    private static List<Entry> begun(ChangeRequest change, List<Entry> entries) {
        Instant submitted = change.submittedAt();
        boolean told =
                entries.stream()
                        .anyMatch(entry ->
                                entry instanceof Entry.Happened happened
                                        && BEGINNINGS.contains(happened.action()));
        return told || submitted == null
                ? entries
                : Stream.concat(
                                Stream.of(
                                        new Entry.Happened(
                                                submitted,
                                                change.contributors().author(),
                                                SUBMITTED,
                                                "",
                                                1)),
                                entries.stream())
                        .toList();
    }

    private static List<Entry> effects(ChangeRequest change) {
        Map<Instant, List<String>> effects =
                change.gates().stream()
                        .filter(gate -> gate.appliedAt() != null)
                        .collect(
                                Collectors.groupingBy(
                                        gate -> Objects.requireNonNull(gate.appliedAt()),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Gate::environment, Collectors.toList())));
        return effects.entrySet().stream()
                .<Entry>map(effect -> new Entry.TookEffect(effect.getKey(), effect.getValue()))
                .toList();
    }
}
