package io.colorguard.terraform.bundle;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.FmeRule;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.HclWriter;
import java.util.List;

/** One definition as an environment's stack has it, resolved to the last bucket (TFM-3). */
public record DefinitionBlock(String flag, FmeDefinition served, Trace trace)
        implements StackEntry {

    private static final String NO_CONFIGURATION = "{}";

    /** A definition that nobody has agreed to yet, and that therefore names no approval. */
    public static String untraced(String flag, FmeDefinition served) {
        StringBuilder out = new StringBuilder();
        HclWriter.writeEntries(out, entry -> entry.object(flag, in -> attributes(in, served)));
        return StackEntry.outdented(out.toString());
    }

    @Override
    public void attributes(HclWriter out) {
        if (trace.isRetiring()) {
            out.attribute("retiring", Expression.bool(true));
        }
        attributes(out, served);
    }

    private static void attributes(HclWriter out, FmeDefinition served) {
        out.attribute("default_treatment", Expression.string(served.defaultTreatment()));
        out.attribute("traffic_allocation", Expression.number(served.trafficAllocation()));
        out.attribute(
                "treatments",
                Expression.tuple(
                        served.treatments().stream().map(DefinitionBlock::treatment).toList()));
        out.attribute("default_rule", buckets(served.defaultRule()));
        if (!served.rules().isEmpty()) {
            out.attribute(
                    "rules",
                    Expression.tuple(served.rules().stream().map(DefinitionBlock::rule).toList()));
        }
    }

    private static Expression treatment(Treatment treatment) {
        String json = treatment.configurations();
        return Expression.object()
                .put("name", treatment.name())
                .put("configurations", json.isEmpty() ? NO_CONFIGURATION : json)
                .put("description", treatment.description())
                .build();
    }

    private static Expression buckets(List<Bucket> buckets) {
        return Expression.tuple(
                buckets.stream()
                        .map(bucket ->
                                Expression.oneLineObject()
                                        .put("treatment", bucket.treatment())
                                        .put("size", bucket.size())
                                        .build())
                        .toList());
    }

    private static Expression rule(FmeRule rule) {
        return Expression.object()
                .put("buckets", buckets(rule.buckets()))
                .put(
                        "matchers",
                        Expression.tuple(
                                rule.matchers().stream().map(DefinitionBlock::matcher).toList()))
                .build();
    }

    private static Expression matcher(Matcher matcher) {
        return MatcherEntry.of(matcher).orElseGet(() -> MatcherEntry.beyondProvider(matcher));
    }
}
