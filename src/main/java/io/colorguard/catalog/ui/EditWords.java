package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.Difference.FieldChange;
import io.colorguard.catalog.domain.Edit;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.catalog.domain.json.Json;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.Phrase;
import io.colorguard.uikit.WordChange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each edit of a definition as a sentence with what went and what came. */
public final class EditWords {

    private static final int LONGEST = 80;
    private static final String OVERRIDES = "environment_configs.";

    private final Numbers numbers;

    public EditWords(Locale locale) {
        numbers = Numbers.of(locale);
    }

    public Component of(Edit edit) {
        return switch (edit) {
            case Edit.StateChanged(var from, var to) ->
                    phrase("state", new WordChange(word(from), word(to)));
            case Edit.DefaultTreatmentChanged(var from, var to) ->
                    phrase("default", new WordChange(from, to));
            case Edit.AllocationChanged(var from, var to) ->
                    phrase("allocation", percents(from, to));
            case Edit.TreatmentAdded(var treatment) ->
                    phrase("treatment.added", mark("ins", treatment.name()));
            case Edit.TreatmentRemoved(var treatment) ->
                    phrase("treatment.removed", mark("del", treatment.name()));
            case Edit.TreatmentEdited(var from, var to) -> treatment(from, to);
            case Edit.ShareChanged(var audience, var treatment, var from, var to) ->
                    phrase("share", Words.mono(treatment), whom(audience), percents(from, to));
            case Edit.RuleAdded(var audience, var buckets) ->
                    phrase("rule.added", whom(audience), mark("ins", list(buckets)));
            case Edit.RuleRemoved(var audience, var buckets) ->
                    phrase("rule.removed", whom(audience), mark("del", list(buckets)));
            case Edit.ListChanged(var audience, var buckets, var gained, var lost) ->
                    list(whom(audience), new Span(list(buckets)), gained, lost);
            case Edit.RulesReordered() -> phrase("rules.reordered");
            case Edit.BucketsReordered(var audience, var from, var to) ->
                    phrase(
                            "buckets.reordered",
                            whom(audience),
                            new WordChange(list(from), list(to)));
            case Edit.Rewritten() -> phrase("rewritten");
        };
    }

    private static Component list(
            Component rule, Component shares, List<String> gained, List<String> lost) {
        if (lost.isEmpty()) {
            return phrase("list.widened", rule, shares, mark("ins", MatcherWords.some(gained)));
        }
        return gained.isEmpty()
                ? phrase("list.narrowed", rule, shares, mark("del", MatcherWords.some(lost)))
                : phrase(
                        "list.changed",
                        rule,
                        shares,
                        mark("ins", MatcherWords.some(gained)),
                        mark("del", MatcherWords.some(lost)));
    }

    /** A field of the flag itself. */
    public Component of(FieldChange change) {
        return phrase(
                "field",
                new Span(field(change.field())),
                new WordChange(shown(change.from()), shown(change.to())));
    }

    /** An override's description is named by its environment. */
    private static String field(String name) {
        return name.startsWith(OVERRIDES)
                ? translate("catalog.field.description")
                        + ", "
                        + name.substring(OVERRIDES.length(), name.lastIndexOf('.'))
                : translate("catalog.field." + name);
    }

    /** "enhanced 10 %, legacy 90 %". */
    public String list(List<Bucket> buckets) {
        return buckets.stream()
                .map(bucket -> bucket.treatment() + " " + numbers.percent(bucket.size()))
                .collect(Collectors.joining(", "));
    }

    public static Span whom(Condition audience) {
        return new Span(
                audience.isEverybody()
                        ? translate("catalog.edit.everybody")
                        : AudienceInWords.text(audience));
    }

    private static Component treatment(Treatment from, Treatment to) {
        return from.configurations().equals(to.configurations())
                ? phrase(
                        "treatment.description",
                        Words.mono(to.name()),
                        new WordChange(shown(from.description()), shown(to.description())))
                : phrase(
                        "treatment.configurations",
                        Words.mono(to.name()),
                        configurations(from.configurations(), to.configurations()));
    }

    /** The members that are different, or the whole where it has none. */
    private static Component configurations(String from, String to) {
        Map<String, Json> old = TreatmentJson.members(from);
        Map<String, Json> next = TreatmentJson.members(to);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(next.keySet());
        names.removeIf(name -> Objects.equals(old.get(name), next.get(name)));
        if (names.isEmpty()) {
            return new WordChange(shown(from), shown(to));
        }
        Span members = new Span();
        names.forEach(name ->
                members.add(
                        Words.mono(name),
                        new Span(" "),
                        new WordChange(text(old.get(name)), text(next.get(name))),
                        new Span(" ")));
        return members;
    }

    private static String text(@Nullable Json value) {
        return shown(value == null ? "" : value.canonical());
    }

    private WordChange percents(int from, int to) {
        return new WordChange(numbers.percent(from), numbers.percent(to));
    }

    private static String word(DefinitionState state) {
        return translate("catalog.state." + Words.lower(state));
    }

    private static String shown(@Nullable String text) {
        String known = Objects.requireNonNullElse(text, "");
        if (known.isBlank()) {
            return translate("catalog.edit.none");
        }
        return known.length() > LONGEST ? known.substring(0, LONGEST) + "…" : known;
    }

    private static HtmlContainer mark(String tag, String text) {
        HtmlContainer mark = new HtmlContainer(tag);
        mark.setText(text);
        return mark;
    }

    private static Span phrase(String key, Component... parts) {
        return Phrase.of("catalog.edit." + key, parts);
    }
}
