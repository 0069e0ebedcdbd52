package io.colorguard.approval.domain;

import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.catalog.domain.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a copy needs in the other environment, and what of it is missing there (BAT-5).
 *
 * @param wanted names that the copy speaks of
 * @param missing those of them that are not there
 */
public record CopyNeed(Kind kind, List<String> wanted, List<String> missing) {

    /** The sorts of thing that are needed. */
    public enum Kind {
        /** Treatments that the default and the rules name. */
        TREATMENTS,
        /** Segments of the workspace. */
        SEGMENTS,
        /** Segments that hold keys in the other environment. */
        SEGMENT_KEYS,
        /** Attributes of the flag's traffic type. */
        ATTRIBUTES,
        /** Flags that stand in the other environment. */
        FLAGS
    }

    public CopyNeed {
        wanted = List.copyOf(wanted);
        missing = List.copyOf(missing);
    }

    public boolean isMet() {
        return missing.isEmpty();
    }

    /**
     * Everything the copy needs, in the order of {@link Kind}; what it does not speak of is left
     * out.
     *
     * @param filled segments that have keys in the environment copied to
     */
    public static List<CopyNeed> of(
            FlagContent flag, Copy copy, Vocabulary vocabulary, Set<String> filled) {
        FlagConfiguration source = flag.in(copy.from());
        List<TargetingRule> rules = copy.parts().contains(Part.RULES) ? source.rules() : List.of();
        FlagConfiguration there =
                flag.in(copy.parts().contains(Part.TREATMENTS) ? copy.from() : copy.to());
        List<String> known = there.treatments().stream().map(Treatment::name).toList();
        List<Matcher> matchers =
                rules.stream().flatMap(rule -> rule.condition().matchers().stream()).toList();
        List<String> segments =
                names(matchers, it -> it instanceof Matcher.InSegment in ? in.segment() : null);
        Collection<String> attributes =
                vocabulary.attributes().getOrDefault(flag.trafficType(), Set.of());
        return Stream.of(
                        need(Kind.TREATMENTS, treatments(copy, source, rules), known),
                        need(Kind.SEGMENTS, segments, vocabulary.segments().keySet()),
                        need(Kind.SEGMENT_KEYS, segments, filled),
                        need(Kind.ATTRIBUTES, names(matchers, Matcher::attribute), attributes),
                        flags(matchers, copy, vocabulary))
                .filter(need -> !need.wanted().isEmpty())
                .toList();
    }

    private static CopyNeed need(Kind kind, List<String> wanted, Collection<String> there) {
        return new CopyNeed(
                kind, wanted, wanted.stream().filter(name -> !there.contains(name)).toList());
    }

    private static List<String> treatments(
            Copy copy, FlagConfiguration source, List<TargetingRule> rules) {
        Stream<String> rest =
                copy.parts().contains(Part.DEFAULT_TREATMENT)
                        ? Stream.of(source.defaultTreatment())
                        : Stream.empty();
        return Stream.concat(rest, rules.stream().map(TargetingRule::treatment))
                .distinct()
                .toList();
    }

    private static CopyNeed flags(List<Matcher> matchers, Copy copy, Vocabulary vocabulary) {
        List<String> wanted =
                names(matchers, it -> it instanceof Matcher.Dependency on ? on.flag() : null);
        List<String> there =
                wanted.stream()
                        .filter(FlagKey::isValid)
                        .filter(name ->
                                vocabulary
                                        .flags()
                                        .find(new FlagKey(name))
                                        .filter(other -> other.declares(copy.to()))
                                        .isPresent())
                        .toList();
        return need(Kind.FLAGS, wanted, there);
    }

    private static List<String> names(List<Matcher> matchers, Namer namer) {
        return matchers.stream()
                .flatMap(matcher -> Optional.ofNullable(namer.name(matcher)).stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The name that a matcher speaks of, where it speaks of one. */
    @FunctionalInterface
    private interface Namer {
        @org.jspecify.annotations.Nullable
        String name(Matcher matcher);
    }
}
