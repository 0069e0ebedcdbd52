package io.colorguard.catalog.domain;

import java.util.List;

/** An audience and how it is shared out; all matchers must agree, the buckets sum to 100. */
public record FmeRule(List<Matcher> matchers, List<Bucket> buckets) {
    public FmeRule {
        matchers = List.copyOf(matchers);
        buckets = List.copyOf(buckets);
    }
}
