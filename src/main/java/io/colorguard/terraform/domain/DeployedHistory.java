package io.colorguard.terraform.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a flag stood in each environment, as far as somebody reported it (DEP-4).
 *
 * @param spans of each environment without gaps, the earliest first
 */
public record DeployedHistory(List<DeployedSpan> spans) {

    public DeployedHistory {
        spans = List.copyOf(spans);
    }

    /** The history that these moments, in any order, make. */
    public static DeployedHistory of(List<DeployedMoment> moments) {
        return new DeployedHistory(
                moments.stream()
                        .sorted(DeployedMoment.ORDER)
                        .collect(Collectors.groupingBy(DeployedMoment::environment))
                        .values()
                        .stream()
                        .flatMap(of -> spans(of).stream())
                        .toList());
    }

    private static List<DeployedSpan> spans(List<DeployedMoment> moments) {
        List<DeployedSpan> spans = new ArrayList<>();
        DeployedContent known = new DeployedContent.Absent();
        for (DeployedMoment moment : moments) {
            DeployedContent content = moment.content();
            if (content == null) {
                if (!spans.isEmpty()
                        && spans.getLast().content() instanceof DeployedContent.Unknown) {
                    append(spans, moment, known);
                }
                continue;
            }
            known = content instanceof DeployedContent.Unknown ? known : content;
            append(spans, moment, content);
        }
        return spans;
    }

    private static void append(
            List<DeployedSpan> spans, DeployedMoment moment, DeployedContent content) {
        if (!spans.isEmpty()) {
            spans.add(spans.removeLast().ending(moment.at()));
        }
        spans.add(
                new DeployedSpan(
                        moment.environment(),
                        content,
                        moment.at(),
                        null,
                        moment.deployment(),
                        moment.export()));
    }

    /** How the flag stands there now; empty where no bundle that is known of ever held it. */
    public Optional<DeployedSpan> now(String environment) {
        return spans.stream()
                .filter(span -> span.environment().equals(environment) && span.isCurrent())
                .findFirst();
    }
}
