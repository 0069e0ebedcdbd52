package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single keys that do something on a page, wherever the focus is but in a field, a dialog or a
 * menu: {@code PageKeys.on(this).key("j", "approval.key.next", this::next)}. {@code ?} lists them.
 */
public final class PageKeys {

    static final String KEY = "event.key";

    /** Keys of fields, dialogs and menus stay theirs, and so do those of the browser. */
    static final String ELSEWHERE =
            """
            event.key.length === 1 && !event.defaultPrevented
              && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
              && !event.composedPath().some((part) => part.matches && part.matches(
                'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], '
                + '[role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=listbox]'))
              && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')\
            """;

    private static final String HELP = "?";

    private final Map<String, Stroke> strokes = new LinkedHashMap<>();

    private record Stroke(String messageKey, Runnable action) {}

    private PageKeys() {}

    /** Listens as long as the component is on the page. */
    public static PageKeys on(Component page) {
        PageKeys keys = new PageKeys();
        if (page.isAttached()) {
            keys.listen(page);
        } else {
            page.addAttachListener(event -> {
                event.unregisterListener();
                keys.listen(page);
            });
        }
        return keys.key(HELP, "uikit.keys.help", keys::help);
    }

    /**
     * Lets a key do something.
     *
     * @param messageKey of what it does, as the list of keys says it
     */
    public PageKeys key(String key, String messageKey, Runnable action) {
        strokes.put(key, new Stroke(messageKey, action));
        return this;
    }

    private void listen(Component page) {
        DomListenerRegistration listening =
                page.getUI()
                        .orElseThrow()
                        .getElement()
                        .addEventListener(
                                "keydown",
                                event -> press(event.getEventData().path(KEY).asString("")))
                        .addEventData(KEY)
                        .setFilter(ELSEWHERE);
        page.addDetachListener(event -> {
            event.unregisterListener();
            listening.remove();
        });
    }

    private void press(String key) {
        Stroke stroke = strokes.get(key);
        if (stroke != null) {
            stroke.action().run();
        }
    }

    private void help() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(I18NProvider.translate("uikit.keys"));
        DescriptionList list = new DescriptionList();
        list.addClassName("keys");
        strokes.forEach((key, stroke) -> {
            HtmlContainer name = new HtmlContainer("kbd");
            name.setText(key);
            list.add(
                    new DescriptionList.Term(name),
                    new DescriptionList.Description(I18NProvider.translate(stroke.messageKey())));
        });
        dialog.add(list);
        dialog.getFooter()
                .add(
                        Buttons.plain(
                                I18NProvider.translate("uikit.close"), Glyph.CLOSE, dialog::close));
        dialog.open();
    }
}
