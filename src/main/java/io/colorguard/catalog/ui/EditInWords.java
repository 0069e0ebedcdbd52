package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.Edit;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.catalog.domain.json.Json;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.WordChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that is different in a definition, as a sentence. */
final class EditInWords extends Div {

    EditInWords(Edit edit) {
        switch (edit) {
            case Edit.StateChanged(var from, var to) -> change("state", state(from), state(to));
            case Edit.DefaultTreatmentChanged(var from, var to) ->
                    change("default_treatment", from, to);
            case Edit.AllocationChanged(int from, int to) ->
                    change("traffic_allocation", percent(from), percent(to));
            case Edit.TreatmentAdded(var treatment) -> say("treatment.added", treatment.name());
            case Edit.TreatmentRemoved(var treatment) -> say("treatment.removed", treatment.name());
            case Edit.TreatmentEdited(var from, var to) -> edited(from, to);
            case Edit.ShareChanged(var audience, var treatment, int from, int to) ->
                    add(
                            Words.mono(treatment),
                            audience(audience),
                            new WordChange(percent(from), percent(to)));
            case Edit.RuleAdded(var audience, var buckets) ->
                    say("rule.added", AudienceInWords.text(audience), shares(buckets));
            case Edit.RuleRemoved(var audience, var buckets) ->
                    say("rule.removed", AudienceInWords.text(audience), shares(buckets));
            case Edit.RulesReordered _ -> say("rules.reordered");
            case Edit.BucketsReordered(var audience, var from, var to) -> {
                say("buckets.reordered", AudienceInWords.text(audience));
                add(new Span(" "), new WordChange(shares(from), shares(to)));
            }
            case Edit.Rewritten _ -> say("rewritten");
        }
    }

    private void say(String key, Object... arguments) {
        add(new Span(getTranslation("catalog.edit." + key, arguments)));
    }

    private void change(String key, String from, String to) {
        say(key);
        add(new Span(" "), new WordChange(from, to));
    }

    private Span audience(Condition audience) {
        return new Span(
                " " + getTranslation("catalog.edit.for", AudienceInWords.text(audience)) + " ");
    }

    private void edited(Treatment from, Treatment to) {
        say("treatment.edited", to.name());
        Map<String, Json> old = TreatmentJson.members(from.configurations());
        Map<String, Json> next = TreatmentJson.members(to.configurations());
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(next.keySet());
        names.stream()
                .filter(name -> !Objects.equals(old.get(name), next.get(name)))
                .forEach(name ->
                        add(
                                new Span(" "),
                                Words.mono(name),
                                new Span(" "),
                                new WordChange(text(old.get(name)), text(next.get(name)))));
        if (!from.description().equals(to.description())) {
            add(new Span(" "), new WordChange(from.description(), to.description()));
        }
    }

    private static String text(@Nullable Json value) {
        return value == null ? "–" : value.canonical();
    }

    private String percent(int size) {
        return Numbers.of(getLocale()).percent(size);
    }

    private String shares(List<Bucket> buckets) {
        return buckets.stream()
                .map(bucket -> bucket.treatment() + " " + percent(bucket.size()))
                .collect(Collectors.joining(", "));
    }

    private String state(DefinitionState state) {
        return getTranslation("catalog.state." + Words.lower(state));
    }
}
