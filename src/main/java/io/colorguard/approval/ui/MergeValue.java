package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.catalog.ui.Palette;
import io.colorguard.catalog.ui.RulesInWords;
import io.colorguard.catalog.ui.Treatments;
import io.colorguard.uikit.Numbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a field of one side says, in the words in which the flag's own page says it (APR-6).
 *
 * @param base what both sides began with; what a side's treatments have otherwise is marked
 * @param side where the field stands
 */
record MergeValue(FlagContent base, FlagContent side) {

    private static final String CONFIGS = "environment_configs.";

    /** The environment that overrides the field, empty for the flag's own. */
    static String environment(String path) {
        return path.startsWith(CONFIGS) ? path.substring(CONFIGS.length()).split("\\.")[0] : "";
    }

    /** The field's own name; empty where it is all that an environment overrides. */
    static String name(String path) {
        String environment = environment(path);
        if (environment.isEmpty()) {
            return path;
        }
        int own = CONFIGS.length() + environment.length() + 1;
        return path.length() < own ? "" : path.substring(own);
    }

    /**
     * The field in words.
     *
     * @param path in the tfvars, such as {@code environment_configs.prod.rules}
     * @param value as maps, lists, texts and numbers; null for none
     */
    Component of(String path, @Nullable Object value) {
        return switch (value) {
            case null -> none();
            case String text when text.isBlank() -> none();
            case String text -> new Span(text);
            case Number percent -> new Span(numbers().percent(percent.intValue()));
            case List<?> list -> list(path, list);
            case Map<?, ?> parts -> parts(path, parts);
            default -> new Span(value.toString());
        };
    }

    private Component list(String path, List<?> list) {
        String environment = environment(path);
        return switch (name(path)) {
            case "rules" ->
                    new RulesInWords(
                            Translation.of(configuration(side, environment)), Palette.of(side));
            case "treatments" ->
                    Treatments.list(
                            configuration(side, environment),
                            configuration(base, environment),
                            Palette.of(side));
            default ->
                    list.isEmpty()
                            ? none()
                            : new Span(
                                    list.stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", ")));
        };
    }

    /** All that an environment overrides, or the parts of a plan. */
    private Component parts(String path, Map<?, ?> parts) {
        Div all = new Div();
        all.addClassNames("stack", "stack-1");
        parts.forEach((part, value) -> {
            String name = path + "." + part;
            Span head =
                    Words.styled(I18NProvider.translate("catalog.field." + name(name)), "faint");
            all.add(new Div(head), of(name, value));
        });
        return parts.isEmpty() ? none() : all;
    }

    private static FlagConfiguration configuration(FlagContent content, String environment) {
        return environment.isEmpty() ? content.base() : content.in(environment);
    }

    private static Component none() {
        return Words.faint(I18NProvider.translate("catalog.edit.none"));
    }

    private static Numbers numbers() {
        return Numbers.of(UI.getCurrentOrThrow().getLocale());
    }
}
