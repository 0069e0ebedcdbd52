package io.colorguard.catalog.domain;

import java.util.List;

/**
 * A flag of which something could not be read: as far as it could be, so that the rest may be
 * judged all the same.
 *
 * @param gaps fields that could not be read and stand for nothing
 */
public record Sketch(FlagContent content, List<String> gaps) {

    public Sketch {
        gaps = List.copyOf(gaps);
    }

    /** Errors in what could be read; what may come from a gap is not said. */
    public List<Finding> errors(Vocabulary vocabulary) {
        return FlagRules.check(content, vocabulary).stream()
                .filter(Finding::isError)
                .filter(finding -> gaps.stream().noneMatch(gap -> shows(gap, finding.field())))
                .toList();
    }

    /** Whether what is missing there may be all that is wrong with the field. */
    private static boolean shows(String gap, String field) {
        return isWithin(gap, field)
                || gap.contains("treatment") && namesTreatments(field)
                || gap.contains("rules") && (field.endsWith("size") || field.endsWith("treatments"))
                || gap.startsWith("environments") && field.startsWith("environment_configs.")
                || gap.startsWith("traffic_type") && field.contains("condition");
    }

    private static boolean isWithin(String gap, String field) {
        return field.startsWith(gap)
                && (field.length() == gap.length()
                        || ".[".indexOf(field.charAt(gap.length())) >= 0);
    }

    private static boolean namesTreatments(String field) {
        return field.endsWith("treatment") || field.endsWith("treatments");
    }
}
