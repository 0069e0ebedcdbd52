package io.colorguard.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import io.colorguard.shell.texts.Languages;
import java.util.Locale;

/** What a page says where the server does not answer it any more; an expired session loads anew. */
final class SystemTexts {

    private SystemTexts() {}

    static SystemMessages of(SystemMessagesInfo info) {
        Locale language = Languages.nearest(info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setCookiesDisabledCaption(text(language, "shell.system.cookies"));
        messages.setCookiesDisabledMessage(text(language, "shell.system.cookies.remedy"));
        // Without it the page is loaded anew at once, and with it goes what stands in its fields.
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(text(language, "shell.system.session"));
        messages.setSessionExpiredMessage(text(language, "shell.system.session.remedy"));
        messages.setInternalErrorCaption(text(language, "shell.system.error"));
        messages.setInternalErrorMessage(text(language, "shell.system.error.remedy"));
        return messages;
    }

    private static String text(Locale language, String key) {
        return I18NProvider.translate(language, key);
    }
}
