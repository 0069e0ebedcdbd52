package io.colorguard.approval.ui;

import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.TargetingRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring rules of one condition, which people read and write as one rule with shares (CFG-4).
 *
 * @param shares what the audience is shared out to, in the author's order
 */
record RuleGroup(Condition condition, List<Part> shares) {

    /** A treatment's share of the audience, in percent. */
    record Part(String treatment, int size) {}

    RuleGroup {
        shares = List.copyOf(shares);
    }

    static List<RuleGroup> of(List<TargetingRule> rules) {
        List<RuleGroup> groups = new ArrayList<>();
        for (TargetingRule rule : rules) {
            Part part = new Part(rule.treatment(), rule.size());
            if (!groups.isEmpty() && groups.getLast().condition.equals(rule.condition())) {
                groups.set(groups.size() - 1, groups.getLast().with(part));
            } else {
                groups.add(new RuleGroup(rule.condition(), List.of(part)));
            }
        }
        return groups;
    }

    static List<TargetingRule> rules(List<RuleGroup> groups) {
        return groups.stream()
                .flatMap(group ->
                        group.shares.stream()
                                .map(part ->
                                        new TargetingRule(
                                                part.treatment, part.size, group.condition)))
                .toList();
    }

    RuleGroup with(Condition next) {
        return new RuleGroup(next, shares);
    }

    RuleGroup with(Part part) {
        List<Part> more = new ArrayList<>(shares);
        more.add(part);
        return new RuleGroup(condition, more);
    }

    RuleGroup with(int place, Part part) {
        List<Part> other = new ArrayList<>(shares);
        other.set(place, part);
        return new RuleGroup(condition, other);
    }

    RuleGroup without(int place) {
        List<Part> fewer = new ArrayList<>(shares);
        fewer.remove(place);
        return new RuleGroup(condition, fewer);
    }

    /** Percent that nothing is said about. */
    int rest() {
        return Math.max(0, TargetingRule.EVERYBODY_OF_AUDIENCE - sum());
    }

    private int sum() {
        return shares.stream().mapToInt(Part::size).sum();
    }
}
