package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is different between two configurations. */
final class Edits {

    private final FlagConfiguration before;
    private final FlagConfiguration after;
    private final List<Edit> edits = new ArrayList<>();

    Edits(FlagConfiguration before, FlagConfiguration after) {
        this.before = before;
        this.after = after;
    }

    List<Edit> list() {
        if (!before.defaultTreatment().equals(after.defaultTreatment())) {
            edits.add(
                    new Edit.DefaultTreatmentChanged(
                            before.defaultTreatment(), after.defaultTreatment()));
        }
        if (before.trafficAllocation() != after.trafficAllocation()) {
            edits.add(
                    new Edit.AllocationChanged(
                            before.trafficAllocation(), after.trafficAllocation()));
        }
        treatments();
        rules();
        if (edits.isEmpty() && !before.equals(after)) {
            edits.add(new Edit.Rewritten());
        }
        return List.copyOf(edits);
    }

    private void treatments() {
        Map<String, Treatment> old = byName(before);
        Map<String, Treatment> next = byName(after);
        next.forEach((name, treatment) -> {
            Treatment known = old.get(name);
            if (known == null) {
                edits.add(new Edit.TreatmentAdded(treatment));
            } else if (!known.equals(treatment)) {
                edits.add(new Edit.TreatmentEdited(known, treatment));
            }
        });
        old.forEach((name, treatment) -> {
            if (!next.containsKey(name)) {
                edits.add(new Edit.TreatmentRemoved(treatment));
            }
        });
    }

    private static Map<String, Treatment> byName(FlagConfiguration configuration) {
        Map<String, Treatment> all = new LinkedHashMap<>();
        configuration.treatments().forEach(treatment -> all.put(treatment.name(), treatment));
        return all;
    }

    private void rules() {
        Map<Object, Audience> old = byMeaning(before);
        Map<Object, Audience> next = lists(old, byMeaning(after));
        next.forEach((meaning, audience) -> {
            Audience known = old.get(meaning);
            if (known == null) {
                edits.add(
                        new Edit.RuleAdded(
                                audience.condition, audience.buckets(after.defaultTreatment())));
            } else {
                shares(known, audience);
            }
        });
        old.forEach((meaning, audience) -> {
            if (!next.containsKey(meaning)) {
                edits.add(
                        new Edit.RuleRemoved(
                                audience.condition, audience.buckets(before.defaultTreatment())));
            }
        });
        if (!common(old, next).equals(common(next, old))) {
            edits.add(new Edit.RulesReordered());
        }
    }

    /** Tells of lists that changed, and then knows their rules by what they meant before. */
    private Map<Object, Audience> lists(Map<Object, Audience> old, Map<Object, Audience> next) {
        Map<Object, Audience> changed = ListChanges.between(old, next);
        Map<Object, Audience> renamed = new LinkedHashMap<>();
        next.forEach((meaning, audience) -> {
            Audience was = changed.get(meaning);
            if (was == null) {
                renamed.put(meaning, audience);
            } else {
                edits.add(ListChanges.of(was, audience, after.defaultTreatment()));
                renamed.put(was.condition.meaning(), audience);
            }
        });
        return renamed;
    }

    private static Map<Object, Audience> byMeaning(FlagConfiguration configuration) {
        Map<Object, Audience> all = new LinkedHashMap<>();
        Translation.audiences(configuration.rules())
                .forEach(audience -> all.put(audience.condition.meaning(), audience));
        return all;
    }

    private static List<Object> common(Map<Object, Audience> all, Map<Object, Audience> others) {
        return all.keySet().stream()
                .filter(others::containsKey)
                .filter(meaning -> !meaning.equals(Condition.EVERYBODY.meaning()))
                .toList();
    }

    private void shares(Audience old, Audience next) {
        Set<String> treatments = new LinkedHashSet<>(next.shares().keySet());
        treatments.addAll(old.shares().keySet());
        for (String treatment : treatments) {
            if (isRest(treatment)) {
                continue;
            }
            int from = old.shares().getOrDefault(treatment, 0);
            int to = next.shares().getOrDefault(treatment, 0);
            if (from != to) {
                edits.add(new Edit.ShareChanged(next.condition, treatment, from, to));
            }
        }
        if (!order(old, before, next, after).equals(order(next, after, old, before))) {
            edits.add(
                    new Edit.BucketsReordered(
                            next.condition,
                            old.buckets(before.defaultTreatment()),
                            next.buckets(after.defaultTreatment())));
        }
    }

    /** The default treatment gets what the others leave, whatever is written of it. */
    private boolean isRest(String treatment) {
        return treatment.equals(before.defaultTreatment())
                && treatment.equals(after.defaultTreatment());
    }

    /** The treatments that both serve, in the order of one. */
    private static List<String> order(
            Audience one, FlagConfiguration in, Audience other, FlagConfiguration there) {
        List<String> served =
                other.buckets(there.defaultTreatment()).stream().map(Bucket::treatment).toList();
        return one.buckets(in.defaultTreatment()).stream()
                .map(Bucket::treatment)
                .filter(served::contains)
                .toList();
    }
}
