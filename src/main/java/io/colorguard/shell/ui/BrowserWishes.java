package io.colorguard.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.colorguard.shell.texts.Languages;
import org.springframework.stereotype.Component;

/** Gives each new page the language and theme its browser was told to use, before it is drawn. */
@Component
class BrowserWishes implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(BrowserWishes::dress);
        event.getSource()
                .addUIInitListener(init ->
                        Preferences.language(VaadinRequest.getCurrent())
                                .ifPresent(init.getUI()::setLocale));
        event.getSource().setSystemMessagesProvider(SystemTexts::of);
        event.getSource()
                .addSessionInitListener(
                        init -> init.getSession().setErrorHandler(new UnexpectedErrors()));
    }

    private static void dress(IndexHtmlResponse page) {
        var request = page.getVaadinRequest();
        var language =
                Preferences.language(request)
                        .orElseGet(() -> Languages.nearest(request.getLocale()));
        var root = page.getDocument().child(0);
        root.attr("lang", language.toLanguageTag());
        Preferences.Theme theme = Preferences.theme(request);
        if (theme != Preferences.Theme.SYSTEM) {
            root.attr("theme", theme.code());
        }
    }
}
