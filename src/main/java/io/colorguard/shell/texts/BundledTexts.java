package io.colorguard.shell.texts;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Gives Vaadin the texts of the message bundles. */
@Component
class BundledTexts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(BundledTexts.class);

    private final transient MessageSource messages;

    BundledTexts(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            return messages.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException e) {
            LOG.warn("no text for {}", key);
            return key;
        }
    }
}
