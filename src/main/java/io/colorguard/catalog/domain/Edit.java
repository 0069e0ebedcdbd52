package io.colorguard.catalog.domain;

import java.util.List;

/** One thing that is different in a definition, to be told in words. */
public sealed interface Edit {

    /** The definition begins or ceases to take effect; its content is shown whole. */
    record StateChanged(DefinitionState from, DefinitionState to) implements Edit {}

    /** A kill and every rest serve another treatment. */
    record DefaultTreatmentChanged(String from, String to) implements Edit {}

    /** Rules apply to another percentage of the traffic. */
    record AllocationChanged(int from, int to) implements Edit {}

    /** There is one more answer. */
    record TreatmentAdded(Treatment treatment) implements Edit {}

    /** There is one answer less. */
    record TreatmentRemoved(Treatment treatment) implements Edit {}

    /** An answer carries other configurations or another description. */
    record TreatmentEdited(Treatment from, Treatment to) implements Edit {}

    /**
     * An audience gets another share of a treatment.
     *
     * @param from percent before, 0 where there was none
     * @param to percent after, 0 where it is dormant or gone
     */
    record ShareChanged(Condition audience, String treatment, int from, int to) implements Edit {}

    /** An audience is spoken of that was not before. */
    record RuleAdded(Condition audience, List<Bucket> buckets) implements Edit {
        public RuleAdded {
            buckets = List.copyOf(buckets);
        }
    }

    /** An audience is no longer spoken of. */
    record RuleRemoved(Condition audience, List<Bucket> buckets) implements Edit {
        public RuleRemoved {
            buckets = List.copyOf(buckets);
        }
    }

    /**
     * A rule of which nothing but one list of values is different.
     *
     * @param audience as it was
     * @param gained values that the list did not have
     * @param lost values that the list does not have any more
     */
    record ListChanged(
            Condition audience, List<Bucket> buckets, List<String> gained, List<String> lost)
            implements Edit {
        public ListChanged {
            buckets = List.copyOf(buckets);
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /** The same audiences are asked in another order. */
    record RulesReordered() implements Edit {}

    /** An audience's buckets stand in another order, which moves users (CFG-8). */
    record BucketsReordered(Condition audience, List<Bucket> from, List<Bucket> to)
            implements Edit {
        public BucketsReordered {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** The same answers to everybody, written in another way. */
    record Rewritten() implements Edit {}
}
