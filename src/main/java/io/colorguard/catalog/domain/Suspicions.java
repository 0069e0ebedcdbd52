package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.json.Json;
import io.colorguard.catalog.domain.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is legal in one part but probably not meant: shown, never refused (CFG-6). */
final class Suspicions {

    private static final Set<String> ON = Set.of("on", "enabled", "active", "yes");

    private final Part part;
    private final FlagContent content;
    private final Findings findings;

    Suspicions(Part part, FlagContent content, Findings findings) {
        this.part = part;
        this.content = content;
        this.findings = findings;
    }

    void check() {
        if (!isServed()) {
            return;
        }
        List<Audience> audiences = new ArrayList<>(Translation.audiences(part.effective().rules()));
        audiences.forEach(this::order);
        audiences.forEach(this::listedKeys);
        withoutEffect(audiences);
        shadowed(audiences);
        killTurnsOn();
        sameAsBase();
    }

    /** A base that every environment overrides is nobody's configuration. */
    private boolean isServed() {
        return !part.isBase()
                || content.environments().isEmpty()
                || !content.overrides().keySet().containsAll(content.environments());
    }

    private String at(int rule) {
        return part.origin("rules", part.own().rules()) + "[" + rule + "]";
    }

    private void order(Audience audience) {
        int first = audience.places.getFirst();
        int last = audience.places.getLast();
        if (last - first >= audience.places.size()) {
            findings.warning("CFG-4", "rules.apart", at(last), first + 1);
        }
        boolean afterEverybody =
                part.effective().rules().subList(0, first).stream()
                        .anyMatch(r -> r.condition().isEverybody() && !r.isDormant());
        if (afterEverybody && !audience.condition.isEverybody()) {
            findings.warning("CFG-4", "rule.after_everybody", at(first));
        }
    }

    /** Whoever lists keys means each of them, but a rule obeys the traffic allocation. */
    private void listedKeys(Audience audience) {
        int allocation = part.effective().trafficAllocation();
        boolean listed =
                audience.condition.matchers().stream()
                        .anyMatch(m -> m instanceof Matcher.Text text && text.isListOfKeys());
        if (listed && allocation < Bucket.WHOLE && !audience.isDormant()) {
            findings.warning(
                    "CFG-9", "keys.allocation", at(audience.places.getFirst()), allocation);
        }
    }

    /**
     * From the end: as long as only one treatment is served, a rule that serves it says nothing.
     */
    private void withoutEffect(List<Audience> audiences) {
        String rest = part.effective().defaultTreatment();
        List<Bucket> everybody =
                audiences.stream()
                        .filter(a -> a.condition.isEverybody())
                        .findFirst()
                        .map(a -> a.buckets(rest))
                        .orElse(List.of(new Bucket(rest, Bucket.WHOLE)));
        audiences.stream()
                .filter(a -> a.condition.isEverybody() && !a.isDormant())
                .filter(_ -> everybody.equals(List.of(new Bucket(rest, Bucket.WHOLE))))
                .forEach(a -> warnNoEffect(a, rest));
        if (everybody.size() != 1
                || (part.effective().trafficAllocation() < Bucket.WHOLE
                        && !everybody.getFirst().treatment().equals(rest))) {
            return;
        }
        for (Audience audience : audiences.reversed()) {
            if (audience.condition.isEverybody() || audience.isDormant()) {
                continue;
            }
            if (!audience.buckets(rest).equals(everybody)) {
                return;
            }
            warnNoEffect(audience, everybody.getFirst().treatment());
        }
    }

    private void warnNoEffect(Audience audience, String treatment) {
        findings.warning("CFG-6", "rule.no_effect", at(audience.places.getFirst()), treatment);
    }

    private void shadowed(List<Audience> audiences) {
        List<Audience> serving =
                audiences.stream()
                        .filter(a -> !a.condition.isEverybody() && !a.isDormant())
                        .toList();
        for (int later = 1; later < serving.size(); later++) {
            Audience audience = serving.get(later);
            serving.subList(0, later).stream()
                    .filter(earlier -> earlier.condition.covers(audience.condition))
                    .findFirst()
                    .ifPresent(earlier ->
                            findings.warning(
                                    "CFG-6",
                                    "rule.shadowed",
                                    at(audience.places.getFirst()),
                                    earlier.places.getFirst() + 1));
        }
    }

    private void killTurnsOn() {
        String killed = part.effective().defaultTreatment();
        part.effective().treatments().stream()
                .filter(t -> t.name().equals(killed) && isOn(t))
                .findFirst()
                .ifPresent(t ->
                        findings.warning(
                                "CFG-6",
                                "kill.turns_on",
                                part.origin("default_treatment", part.own().defaultTreatment()),
                                killed));
    }

    static boolean isOn(Treatment treatment) {
        return ON.contains(treatment.name().toLowerCase(Locale.ROOT))
                || (JsonText.read(treatment.configurations())
                                instanceof JsonText.Value(Json.Obj(Map<String, Json> members))
                        && Objects.equals(members.get("enabled"), Json.bool(true)));
    }

    private void sameAsBase() {
        if (!part.isBase() && !part.own().isEmpty() && part.effective().equals(content.base())) {
            findings.warning(
                    "CFG-6",
                    "override.same",
                    "environment_configs." + part.environment(),
                    Objects.requireNonNull(part.environment()));
        }
    }
}
