package io.colorguard.catalog.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The flags that the rules of one part depend on: FME wants each in the same workspace, of the same
 * traffic type and in the same environment, and none that leads back (CFG-9).
 */
final class DependencyRules {

    private final Part part;
    private final FlagContent content;
    private final KnownFlags flags;
    private final Findings findings;

    DependencyRules(Part part, MatcherRules.Judged judged, Findings findings) {
        this.part = part;
        this.content = judged.content();
        this.flags = judged.vocabulary().flags();
        this.findings = findings;
    }

    void check(Matcher.Dependency on, String field) {
        if (!FlagKey.isValid(on.flag()) || on.flag().equals(content.key().value())) {
            findings.error("CFG-6", "matcher.dependency", field, on.flag());
            return;
        }
        Optional<FlagContent> known = flags.find(new FlagKey(on.flag()));
        if (known.isEmpty()) {
            findings.error("CFG-9", "matcher.dependency.unknown", field, on.flag());
            return;
        }
        trafficType(known.get(), field);
        environments().forEach(environment -> stands(known.get(), on, environment, field));
    }

    private void trafficType(FlagContent known, String field) {
        if (!known.trafficType().equals(content.trafficType())) {
            findings.error(
                    "CFG-9",
                    "matcher.dependency.traffic_type",
                    field,
                    known.key().value(),
                    known.trafficType(),
                    content.trafficType());
        }
    }

    private void stands(
            FlagContent known, Matcher.Dependency on, String environment, String field) {
        if (!known.declares(environment)) {
            findings.error(
                    "CFG-9", "matcher.dependency.environment", field, on.flag(), environment);
            return;
        }
        List<String> treatments =
                known.in(environment).treatments().stream().map(Treatment::name).toList();
        if (!treatments.contains(on.treatment())) {
            findings.error(
                    "CFG-9",
                    "matcher.dependency.treatment",
                    field,
                    on.flag(),
                    on.treatment(),
                    environment,
                    String.join(", ", treatments));
        }
        if (leadsBack(known, environment)) {
            findings.error("CFG-9", "matcher.dependency.cycle", field, on.flag(), environment);
        }
    }

    /** Where the rules of this part hold. */
    private Stream<String> environments() {
        String environment = part.environment();
        return environment != null
                ? Stream.of(environment).filter(content::declares)
                : content.environments().stream().distinct().filter(this::inheritsRules);
    }

    private boolean inheritsRules(String environment) {
        ConfigurationOverride own = content.overrides().get(environment);
        return own == null || own.rules() == null;
    }

    /** Whether the flag depends on this part's, over however many others. */
    private boolean leadsBack(FlagContent flag, String environment) {
        Set<FlagKey> seen = new HashSet<>();
        Deque<FlagContent> open = new ArrayDeque<>(List.of(flag));
        while (!open.isEmpty()) {
            for (FlagKey key : dependencies(open.pop(), environment)) {
                if (key.equals(content.key())) {
                    return true;
                }
                if (seen.add(key)) {
                    flags.find(key).ifPresent(open::push);
                }
            }
        }
        return false;
    }

    private static List<FlagKey> dependencies(FlagContent flag, String environment) {
        return !flag.declares(environment)
                ? List.of()
                : flag.in(environment).rules().stream()
                        .flatMap(rule -> rule.condition().matchers().stream())
                        .filter(Matcher.Dependency.class::isInstance)
                        .map(matcher -> ((Matcher.Dependency) matcher).flag())
                        .filter(FlagKey::isValid)
                        .map(FlagKey::new)
                        .toList();
    }
}
