package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The module's texts in both languages. */
final class Messages {

    static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    static final ResourceBundle SPANISH = bundle(Locale.of("es"));

    private Messages() {}

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages/catalog",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static void assertTold(Finding finding) {
        assertTold(finding.messageKey(), finding.arguments());
        Fix fix = finding.fix();
        if (fix != null) {
            assertTold(fix.messageKey(), fix.arguments());
        }
    }

    static void assertTold(String key, List<Object> arguments) {
        for (ResourceBundle bundle : List.of(ENGLISH, SPANISH)) {
            String text =
                    new MessageFormat(bundle.getString(key), Locale.ENGLISH)
                            .format(arguments.toArray());
            assertThat(text).as(key).doesNotContainPattern("\\{\\d\\}").isNotBlank();
        }
    }
}
