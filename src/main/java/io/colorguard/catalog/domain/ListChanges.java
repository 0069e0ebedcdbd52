package io.colorguard.catalog.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Recognises rules of which nothing but one list of values is different (CFG-4). */
final class ListChanges {

    /** The one matcher of a condition that another condition does not have, and its counterpart. */
    private record Lists(Matcher from, Matcher to) {

        /** Values that the second list has and the first has not. */
        List<String> gained() {
            return missing(MatcherFields.values(from), MatcherFields.values(to));
        }

        List<String> lost() {
            return missing(MatcherFields.values(to), MatcherFields.values(from));
        }

        private static List<String> missing(List<String> in, List<String> of) {
            return of.stream().distinct().filter(value -> !in.contains(value)).toList();
        }

        /** Whether both ask the same of a list, and the lists have something in common. */
        boolean isOneList() {
            boolean lists =
                    switch (from) {
                        case Matcher.Text _, Matcher.Texts _ -> true;
                        default -> false;
                    };
            return lists
                    && MatcherFields.type(from).equals(MatcherFields.type(to))
                    && Objects.equals(from.attribute(), to.attribute())
                    && from.negate() == to.negate()
                    && MatcherFields.values(from).stream()
                            .anyMatch(MatcherFields.values(to)::contains);
        }
    }

    private ListChanges() {}

    /** By the meaning of each such audience the one it was before. */
    static Map<Object, Audience> between(Map<Object, Audience> old, Map<Object, Audience> next) {
        Map<Object, Audience> before = new HashMap<>();
        next.forEach((meaning, audience) -> {
            if (!old.containsKey(meaning)) {
                old.values().stream()
                        .filter(it -> !next.containsKey(it.condition.meaning()))
                        .filter(it -> !before.containsValue(it))
                        .filter(it -> isSameRule(it, audience))
                        .findFirst()
                        .ifPresent(it -> before.put(meaning, it));
            }
        });
        return before;
    }

    private static boolean isSameRule(Audience old, Audience next) {
        return List.copyOf(old.shares().entrySet()).equals(List.copyOf(next.shares().entrySet()))
                && lists(old.condition, next.condition).isPresent();
    }

    /** What is different in the list of an audience. */
    static Edit of(Audience old, Audience next, String defaultTreatment) {
        Lists lists = lists(old.condition, next.condition).orElseThrow();
        return new Edit.ListChanged(
                old.condition, next.buckets(defaultTreatment), lists.gained(), lists.lost());
    }

    private static Optional<Lists> lists(Condition from, Condition to) {
        List<Matcher> gone = missing(to, from);
        List<Matcher> come = missing(from, to);
        return gone.size() == 1 && come.size() == 1
                ? Optional.of(new Lists(gone.getFirst(), come.getFirst())).filter(Lists::isOneList)
                : Optional.empty();
    }

    private static List<Matcher> missing(Condition in, Condition of) {
        return of.matchers().stream()
                .filter(matcher ->
                        in.matchers().stream()
                                .noneMatch(it -> it.meaning().equals(matcher.meaning())))
                .toList();
    }
}
