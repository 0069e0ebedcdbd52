package io.colorguard.terraform.bundle;

import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.MatcherFields;
import io.colorguard.terraform.hcl.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matchers as the provider takes them: a type, an attribute, and one text or several. */
public final class MatcherEntry {

    private MatcherEntry() {}

    /** Type of the first matcher that the provider cannot express, if there is one. */
    public static Optional<String> inexpressible(FmeDefinition definition) {
        return definition.rules().stream()
                .flatMap(rule -> rule.matchers().stream())
                .filter(matcher -> of(matcher).isEmpty())
                .map(matcher -> (matcher.negate() ? "NOT " : "") + MatcherFields.type(matcher))
                .findFirst();
    }

    /** What the provider cannot express, only for people to read: it is never exported. */
    static Expression beyondProvider(Matcher matcher) {
        var entry = Expression.object();
        MatcherFields.of(matcher).forEach((name, value) -> entry.put(name, value.toString()));
        return entry.build();
    }

    static Optional<Expression> of(Matcher matcher) {
        return matcher.negate() ? Optional.empty() : Optional.ofNullable(expression(matcher));
    }

    private static @Nullable Expression expression(Matcher matcher) {
        return switch (matcher) {
            case Matcher.InSegment(var segment, var _) ->
                    entry(matcher, "string", Expression.string(segment));
            case Matcher.Regex(var _, var pattern, var _) ->
                    entry(matcher, "string", Expression.string(pattern));
            case Matcher.Text(var _, var _, var values, var _) -> entry(matcher, values);
            case Matcher.Texts(var _, var _, var values, var _) -> entry(matcher, values);
            case Matcher.Number _,
                    Matcher.NumberRange _,
                    Matcher.Date _,
                    Matcher.DateRange _,
                    Matcher.Truth _,
                    Matcher.Dependency _ ->
                    null;
        };
    }

    private static Expression entry(Matcher matcher, List<String> values) {
        return entry(matcher, "strings", Expression.strings(values));
    }

    private static Expression entry(Matcher matcher, String field, Expression value) {
        var entry = Expression.object().put("type", MatcherFields.type(matcher));
        String attribute = matcher.attribute();
        if (attribute != null) {
            entry.put("attribute", attribute);
        }
        return entry.put(field, value).build();
    }
}
