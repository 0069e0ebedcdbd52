package io.colorguard.catalog.domain;

import java.util.Comparator;
import java.util.List;

/**
 * Judges a whole flag: what FME or the provider would refuse is an error, what is legal but
 * suspicious is a warning (CFG-1 to CFG-9).
 */
public final class FlagRules {

    private FlagRules() {}

    /** What is to be said of the content for the provider that exports are written for. */
    public static List<Finding> check(FlagContent content, Vocabulary vocabulary) {
        return check(content, vocabulary, Target.DAVIDJI99_SPLIT);
    }

    /** What is to be said of the content for this target, errors first. */
    public static List<Finding> check(FlagContent content, Vocabulary vocabulary, Target target) {
        var findings = new Findings();
        AboutRules.check(content, vocabulary, findings);
        EnvironmentRules.check(content, vocabulary, findings);
        var judged = new MatcherRules.Judged(content, vocabulary, target);
        for (Part part : Part.of(content)) {
            new TreatmentRules(part, content, findings).check();
            new TargetingRules(part, content, findings).check();
            new MatcherRules(part, judged, findings).check();
        }
        if (findings.list().stream().noneMatch(Finding::isError)) {
            Part.of(content).forEach(part -> new Suspicions(part, content, findings).check());
        }
        return findings.list().stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    /** Whether nothing that was found forbids submitting it (CFG-6). */
    public static boolean allow(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::isError);
    }
}
