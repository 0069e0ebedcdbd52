package io.colorguard.approval.domain;

import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How batches edit the definition of one environment, and leave everything else as written. */
final class BulkEdits {

    private BulkEdits() {}

    /** The flag, where it stands in the environment. */
    static Outcome<FlagContent> standing(FlagContent flag, String environment) {
        return flag.declares(environment)
                ? Outcome.done(flag)
                : Outcome.refused(
                        Refusal.invalid(
                                "BAT-3",
                                "approval.refusal.batch.absent",
                                "environment",
                                environment));
    }

    /** The flag, where it stands and is not killed in the environment. */
    static Outcome<FlagContent> editable(FlagContent flag, String environment, Ground ground) {
        return standing(flag, environment)
                .flatMap(it ->
                        ground.killed().contains(environment)
                                ? Outcome.refused(
                                        Refusal.conflict(
                                                "BAT-3",
                                                "approval.refusal.batch.killed",
                                                environment))
                                : Outcome.done(it));
    }

    /** The flag with the treatment's one share of everybody at this size. */
    static Outcome<FlagContent> shared(FlagContent flag, BulkEdit.Share share) {
        FlagConfiguration now = flag.in(share.environment());
        if (now.defaultTreatment().equals(share.treatment())) {
            return Outcome.refused(
                    Refusal.invalid(
                            "BAT-3",
                            "approval.refusal.batch.share.default",
                            "treatment",
                            share.treatment(),
                            share.environment()));
        }
        List<Integer> places =
                IntStream.range(0, now.rules().size())
                        .filter(i -> isShareOfEverybody(now.rules().get(i), share.treatment()))
                        .boxed()
                        .toList();
        if (places.size() > 1) {
            return Outcome.refused(
                    Refusal.conflict(
                            "BAT-3",
                            "approval.refusal.batch.share.several",
                            share.treatment(),
                            share.environment(),
                            places.size()));
        }
        TargetingRule rule =
                new TargetingRule(share.treatment(), share.percent(), Condition.EVERYBODY);
        List<TargetingRule> rules = new ArrayList<>(now.rules());
        if (!places.isEmpty()) {
            rules.set(places.getFirst(), rule);
        } else if (!rule.isDormant()) {
            rules.add(rule);
        }
        return Outcome.done(
                override(flag, share.environment(), (own, base) -> withRules(own, base, rules)));
    }

    private static boolean isShareOfEverybody(TargetingRule rule, String treatment) {
        return rule.condition().isEverybody() && rule.treatment().equals(treatment);
    }

    private static ConfigurationOverride withRules(
            ConfigurationOverride own, FlagConfiguration base, List<TargetingRule> rules) {
        return new ConfigurationOverride(
                own.description(),
                own.defaultTreatment(),
                own.treatments(),
                unless(base.rules(), rules),
                own.trafficAllocation());
    }

    /** The flag with the chosen parts of one environment in another. */
    static FlagContent copied(FlagContent flag, BulkEdit.Copy copy) {
        FlagConfiguration source = flag.in(copy.from());
        return override(
                flag,
                copy.to(),
                (own, base) ->
                        new ConfigurationOverride(
                                own.description(),
                                copy.parts().contains(Part.DEFAULT_TREATMENT)
                                        ? unless(base.defaultTreatment(), source.defaultTreatment())
                                        : own.defaultTreatment(),
                                copy.parts().contains(Part.TREATMENTS)
                                        ? unless(base.treatments(), source.treatments())
                                        : own.treatments(),
                                copy.parts().contains(Part.RULES)
                                        ? unless(base.rules(), source.rules())
                                        : own.rules(),
                                copy.parts().contains(Part.TRAFFIC_ALLOCATION)
                                        ? unless(
                                                base.trafficAllocation(),
                                                source.trafficAllocation())
                                        : own.trafficAllocation()));
    }

    /** The flag with another override there, and exactly as it was where the effect is the same. */
    static FlagContent override(
            FlagContent flag,
            String environment,
            BiFunction<ConfigurationOverride, FlagConfiguration, ConfigurationOverride> edit) {
        ConfigurationOverride own =
                flag.overrides().getOrDefault(environment, ConfigurationOverride.NONE);
        ConfigurationOverride next = edit.apply(own, flag.base());
        if (next.over(flag.base()).equals(own.over(flag.base()))) {
            return flag;
        }
        Map<String, ConfigurationOverride> all = new LinkedHashMap<>(flag.overrides());
        all.put(environment, next);
        all.values().removeIf(ConfigurationOverride.NONE::equals);
        return flag.withEnvironments(flag.environments(), all);
    }

    /** The value that must be written, null where the base says the same. */
    static <T> @Nullable T unless(T base, T wanted) {
        return wanted.equals(base) ? null : wanted;
    }
}
