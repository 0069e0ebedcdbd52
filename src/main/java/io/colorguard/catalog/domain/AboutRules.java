package io.colorguard.catalog.domain;

import java.util.List;
import java.util.Set;

/** What a flag says of itself: texts, owner, tags, traffic type, sunset plan (CAT-2, CFG-1). */
final class AboutRules {

    private static final int MOST_TAGS = 50;

    private AboutRules() {}

    static void check(FlagContent content, Vocabulary vocabulary, Findings findings) {
        FlagContent.About about = content.about();
        text("description", about.description(), Naming.LONGEST_TEXT, findings);
        text("owner", about.owner(), Naming.LONGEST_NAME, findings);
        tags(about.tags(), findings);
        content.overrides()
                .forEach((environment, o) -> {
                    if (o.description() != null) {
                        text(
                                "environment_configs." + environment + ".description",
                                o.description(),
                                Naming.LONGEST_TEXT,
                                findings);
                    }
                });
        trafficType(content, vocabulary, findings);
        sunset(content, findings);
    }

    static void text(String field, String text, int longest, Findings findings) {
        if (!Naming.isClean(text)) {
            findings.error(new Fix.CleanTexts(), "CFG-1", "text.unclean", field);
        }
        if (text.length() > longest) {
            findings.error("CFG-1", "text.too_long", field, text.length(), longest);
        }
    }

    private static void tags(List<String> tags, Findings findings) {
        if (tags.size() > MOST_TAGS) {
            findings.error("CAT-2", "tags.too_many", "tags", tags.size(), MOST_TAGS);
        }
        for (int i = 0; i < tags.size(); i++) {
            String field = "tags[" + i + "]";
            text(field, tags.get(i), Naming.LONGEST_NAME, findings);
            if (tags.get(i).isBlank() || tags.subList(0, i).contains(tags.get(i))) {
                findings.error(new Fix.CleanTexts(), "CAT-2", "tag.useless", field, tags.get(i));
            }
        }
    }

    private static void trafficType(FlagContent content, Vocabulary vocabulary, Findings findings) {
        Set<String> known = vocabulary.trafficTypes();
        if (!known.contains(content.trafficType())) {
            findings.error(
                    "CAT-2",
                    "traffic_type.unknown",
                    "traffic_type",
                    content.trafficType(),
                    String.join(", ", known.stream().sorted().toList()));
        }
    }

    private static void sunset(FlagContent content, Findings findings) {
        if (content.sunset() != null) {
            text(
                    "sunset_plan.migration",
                    content.sunset().migration(),
                    Naming.LONGEST_TEXT,
                    findings);
        } else if (content.classification().stage() == LifecycleStage.DEPRECATED) {
            findings.warning("LIF-5", "sunset.missing", "sunset_plan");
        }
    }
}
