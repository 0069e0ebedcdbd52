package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.catalog.domain.FlagTemplate;

/** What people choose a template by, shipped or their own. */
final class TemplateNames {

    private TemplateNames() {}

    static String title(FlagTemplate template) {
        return switch (template) {
            case FlagTemplate.Shipped(_, var pattern) -> translate(pattern.messageKey());
            case FlagTemplate.Own own -> own.title().isBlank() ? own.name() : own.title();
        };
    }

    static String description(FlagTemplate template) {
        return switch (template) {
            case FlagTemplate.Shipped(_, var pattern) ->
                    translate(pattern.messageKey() + ".description");
            case FlagTemplate.Own own -> own.description();
        };
    }
}
