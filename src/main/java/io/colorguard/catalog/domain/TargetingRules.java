package io.colorguard.catalog.domain;

import java.util.List;

/**
 * Treatments, sizes and sums of the rules of one part, and its traffic allocation (CFG-3, CFG-4).
 */
final class TargetingRules {

    /** Most rules of one configuration that a person can still judge: the portal's own limit. */
    static final int MOST = 500;

    private final Part part;
    private final FlagContent content;
    private final Findings findings;

    TargetingRules(Part part, FlagContent content, Findings findings) {
        this.part = part;
        this.content = content;
        this.findings = findings;
    }

    void check() {
        List<TargetingRule> own = part.ownRules();
        if (own.size() > MOST) {
            findings.error("CFG-4", "rules.too_many", part.at("rules"), own.size(), MOST);
        }
        for (int i = 0; i < own.size(); i++) {
            size(i, own.get(i).size());
            known(i, own.get(i).treatment());
        }
        if (part.own().rules() == null && part.own().treatments() != null) {
            inherited();
        }
        Translation.audiences(own).forEach(this::sum);
        Integer allocation = part.own().trafficAllocation();
        if (allocation != null && !isPercent(allocation)) {
            findings.error(
                    "CFG-9", "traffic_allocation.range", part.at("traffic_allocation"), allocation);
        }
    }

    private static boolean isPercent(int value) {
        return value >= 0 && value <= Bucket.WHOLE;
    }

    private void size(int index, int size) {
        if (!isPercent(size)) {
            findings.error("CFG-1", "size.range", part.at("rules", index, "size"), size);
        }
    }

    private void known(int index, String treatment) {
        if (!part.declaresTreatment(treatment)) {
            findings.error(
                    part.isBase() ? "CFG-1" : "CFG-3",
                    "rule.treatment.unknown",
                    part.at("rules", index, "treatment"),
                    treatment);
        }
    }

    /** Rules of the base may name treatments that this environment's own list leaves out. */
    private void inherited() {
        content.base().rules().stream()
                .map(TargetingRule::treatment)
                .distinct()
                .filter(treatment -> !part.declaresTreatment(treatment))
                .forEach(treatment ->
                        findings.error(
                                "CFG-3",
                                "treatments.without_rule",
                                part.at("treatments"),
                                treatment));
    }

    private void sum(Audience audience) {
        if (audience.sum() > Bucket.WHOLE && audience.places.size() > 1) {
            findings.error(
                    "CFG-4",
                    "rules.sum",
                    part.at("rules", audience.places.getLast(), "size"),
                    audience.sum(),
                    audience.places.size());
        }
    }
}
