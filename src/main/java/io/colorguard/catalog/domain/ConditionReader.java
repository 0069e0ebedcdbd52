package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads whom a rule speaks of: everybody where no condition is written. */
final class ConditionReader {

    private final Fields rule;

    ConditionReader(Fields rule) {
        this.rule = rule;
    }

    /** One condition; several where a list of segments means one rule for each. */
    List<Condition> conditions() {
        Fields condition = rule.object("condition");
        if (condition == null) {
            return List.of(Condition.EVERYBODY);
        }
        combiner(condition);
        List<List<Matcher>> conditions = List.of(List.of());
        List<Fields> written = matchers(condition);
        for (Fields fields : written) {
            conditions = product(conditions, new MatcherReader(fields).matchers());
            fields.finish();
        }
        condition.finish();
        if (written.isEmpty()) {
            condition.notes.unreadable(condition.object, "CFG-6", "condition.empty");
        }
        return conditions.stream().map(Condition::new).toList();
    }

    private static List<Fields> matchers(Fields condition) {
        List<Input> written = new ArrayList<>();
        for (String name : List.of("matcher", "matchers")) {
            Input found = condition.get(name);
            switch (found) {
                case null -> {}
                case Input.Arr(_, var elements) -> written.addAll(elements);
                default -> written.add(found);
            }
        }
        return written.stream().map(condition::fields).toList();
    }

    private static void combiner(Fields condition) {
        String combiner = condition.meaningfulText("combiner");
        Input written = condition.get("combiner");
        if (combiner != null && written != null && !combiner.equals("AND")) {
            condition.notes.unreadable(written, "CFG-6", "condition.combiner", combiner);
        }
    }

    private static List<List<Matcher>> product(
            List<List<Matcher>> conditions, List<Matcher> alternatives) {
        return conditions.stream()
                .flatMap(all ->
                        alternatives.stream()
                                .map(one -> Stream.concat(all.stream(), Stream.of(one)))
                                .map(Stream::toList))
                .toList();
    }
}
