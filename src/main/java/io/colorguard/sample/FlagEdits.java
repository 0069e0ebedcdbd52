package io.colorguard.sample;

import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.TargetingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What people of the sample story do to a flag's content. */
final class FlagEdits {

    private FlagEdits() {}

    /**
     * Gives a treatment this share of its audience in an environment, whether it had one or not.
     */
    static FlagContent share(FlagContent flag, String environment, String treatment, int percent) {
        FlagConfiguration effective = flag.in(environment);
        List<TargetingRule> rules = new ArrayList<>();
        boolean found = false;
        for (TargetingRule rule : effective.rules()) {
            boolean same = rule.treatment().equals(treatment);
            rules.add(same ? new TargetingRule(treatment, percent, rule.condition()) : rule);
            found |= same;
        }
        if (!found) {
            rules.add(new TargetingRule(treatment, percent, Condition.EVERYBODY));
        }
        return withRules(flag, environment, rules);
    }

    /** Lets the list matchers of an attribute accept other values in an environment. */
    static FlagContent values(
            FlagContent flag, String environment, String attribute, List<String> values) {
        UnaryOperator<Matcher> edit =
                matcher ->
                        matcher instanceof Matcher.Text text && attribute.equals(text.attribute())
                                ? new Matcher.Text(text.test(), attribute, values, text.negate())
                                : matcher;
        List<TargetingRule> rules =
                flag.in(environment).rules().stream()
                        .map(rule ->
                                new TargetingRule(
                                        rule.treatment(),
                                        rule.size(),
                                        new Condition(
                                                rule.condition().matchers().stream()
                                                        .map(edit)
                                                        .toList())))
                        .toList();
        return withRules(flag, environment, rules);
    }

    static FlagContent stage(FlagContent flag, LifecycleStage stage) {
        Classification now = flag.classification();
        return flag.with(new Classification(now.category(), now.risk(), stage));
    }

    static FlagContent describe(FlagContent flag, String description) {
        return flag.with(new About(description, flag.about().owner(), flag.about().tags()));
    }

    private static FlagContent withRules(
            FlagContent flag, String environment, List<TargetingRule> rules) {
        ConfigurationOverride own =
                flag.overrides().getOrDefault(environment, ConfigurationOverride.NONE);
        return flag.withOverride(
                environment,
                new ConfigurationOverride(
                        own.description(),
                        own.defaultTreatment(),
                        own.treatments(),
                        rules,
                        own.trafficAllocation()));
    }
}
