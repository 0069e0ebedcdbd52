package io.colorguard.approval.application;

import static io.colorguard.notification.domain.Saying.plain;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.Difference.FieldChange;
import io.colorguard.catalog.domain.Edit;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.MatcherFields;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The difference that a change makes as sentences for any language, production first. */
public final class DifferenceSayings {

    /** More than this is read on the page. */
    static final int MOST = 20;

    private static final int MOST_VALUES = 8;
    private static final int LONGEST = 80;
    private static final String OVERRIDES = "environment_configs.";

    private DifferenceSayings() {}

    static List<Saying> of(Difference difference, List<Environment> environments) {
        List<Saying> all = whole(difference, environments);
        if (all.size() <= MOST) {
            return all;
        }
        List<Saying> first = new ArrayList<>(all.subList(0, MOST));
        first.add(Saying.of("approval.notice.more", all.size() - MOST));
        return first;
    }

    /** All of it, however much there is. */
    public static List<Saying> whole(Difference difference, List<Environment> environments) {
        List<Saying> all = new ArrayList<>();
        for (Environment environment : environments.reversed()) {
            difference
                    .definitions()
                    .getOrDefault(environment.key(), List.of())
                    .forEach(edit ->
                            all.add(
                                    Saying.joined(
                                            ": ", List.of(plain(environment.key()), of(edit)))));
        }
        difference.about().forEach(field -> all.add(of(field)));
        return all;
    }

    private static Saying of(FieldChange change) {
        String name = change.field();
        boolean override = name.startsWith(OVERRIDES);
        Saying field = Saying.of("catalog.field." + (override ? "description" : name));
        Saying named =
                override
                        ? Saying.joined(
                                ", ",
                                List.of(
                                        field,
                                        plain(
                                                name.substring(
                                                        OVERRIDES.length(),
                                                        name.lastIndexOf('.')))))
                        : field;
        return say("field", named, move(shown(change.from()), shown(change.to())));
    }

    private static Saying of(Edit edit) {
        return switch (edit) {
            case Edit.StateChanged(var from, var to) -> say("state", move(word(from), word(to)));
            case Edit.DefaultTreatmentChanged(var from, var to) ->
                    say("default", move(plain(from), plain(to)));
            case Edit.AllocationChanged(int from, int to) -> say("allocation", percents(from, to));
            case Edit.TreatmentAdded(var treatment) -> say("treatment.added", treatment.name());
            case Edit.TreatmentRemoved(var treatment) -> say("treatment.removed", treatment.name());
            case Edit.TreatmentEdited(var from, var to) -> treatment(from, to);
            case Edit.ShareChanged(var audience, var treatment, int from, int to) ->
                    say("share", treatment, whom(audience), percents(from, to));
            case Edit.RuleAdded(var audience, var buckets) ->
                    say("rule.added", whom(audience), list(buckets));
            case Edit.RuleRemoved(var audience, var buckets) ->
                    say("rule.removed", whom(audience), list(buckets));
            case Edit.ListChanged it -> list(it);
            case Edit.RulesReordered _ -> say("rules.reordered");
            case Edit.BucketsReordered(var audience, var from, var to) ->
                    say("buckets.reordered", whom(audience), move(list(from), list(to)));
            case Edit.Rewritten _ -> say("rewritten");
        };
    }

    private static Saying treatment(Treatment from, Treatment to) {
        return from.configurations().equals(to.configurations())
                ? say(
                        "treatment.description",
                        to.name(),
                        move(shown(from.description()), shown(to.description())))
                : say(
                        "treatment.configurations",
                        to.name(),
                        move(shown(from.configurations()), shown(to.configurations())));
    }

    private static Saying whom(Condition audience) {
        if (audience.isEverybody()) {
            return Saying.of("catalog.edit.everybody");
        }
        List<Saying> parts = new ArrayList<>();
        for (Matcher matcher : audience.matchers()) {
            if (!parts.isEmpty()) {
                parts.add(Saying.of("catalog.audience.and"));
            }
            parts.add(of(matcher));
        }
        return Saying.joined(" ", parts);
    }

    private static Saying of(Matcher matcher) {
        String type = MatcherFields.type(matcher).toLowerCase(Locale.ROOT);
        String attribute = matcher.attribute();
        Saying subject =
                switch (matcher) {
                    case Matcher.Dependency on -> plain(on.flag());
                    default ->
                            attribute == null ? Saying.of("catalog.matcher.key") : plain(attribute);
                };
        Saying verb = Saying.of("catalog.matcher." + (matcher.negate() ? "not." : "") + type);
        List<String> values = MatcherFields.values(matcher);
        return Saying.joined(" ", List.of(subject, verb, some(values)));
    }

    /** The first values, and how many more there are. */
    private static Saying some(List<String> values) {
        Saying first = plain(String.join(", ", values.stream().limit(MOST_VALUES).toList()));
        int more = values.size() - MOST_VALUES;
        return more > 0
                ? Saying.joined(" ", List.of(first, Saying.of("catalog.audience.more", more)))
                : first;
    }

    private static Saying list(Edit.ListChanged edit) {
        Saying rule = whom(edit.audience());
        Saying shares = list(edit.buckets());
        if (edit.lost().isEmpty()) {
            return say("list.widened", rule, shares, some(edit.gained()));
        }
        return edit.gained().isEmpty()
                ? say("list.narrowed", rule, shares, some(edit.lost()))
                : say("list.changed", rule, shares, some(edit.gained()), some(edit.lost()));
    }

    private static Saying list(List<Bucket> buckets) {
        return plain(
                buckets.stream()
                        .map(bucket -> bucket.treatment() + " " + percent(bucket.size()))
                        .collect(Collectors.joining(", ")));
    }

    private static Saying percents(int from, int to) {
        return move(plain(percent(from)), plain(percent(to)));
    }

    /** Whole numbers up to 100 read alike in every language. */
    private static String percent(int size) {
        return size + "\u00a0%";
    }

    private static Saying word(DefinitionState state) {
        return Saying.of("catalog.state." + Word.of(state));
    }

    private static Saying shown(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Saying.of("catalog.edit.none");
        }
        return plain(
                text.codePointCount(0, text.length()) > LONGEST
                        ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                        : text);
    }

    private static Saying move(Saying from, Saying to) {
        return Saying.joined(" → ", List.of(from, to));
    }

    private static Saying say(String key, Object... arguments) {
        return Saying.of("catalog.edit." + key, arguments);
    }
}
