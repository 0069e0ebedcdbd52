package io.colorguard.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Presses keys of a page as a browser tells of them. */
public final class Keys {

    private Keys() {}

    /** Presses a key where the page may have it. */
    public static void press(String key) {
        press(key, true);
    }

    /**
     * Presses a key.
     *
     * @param free whether it is no key of a field, a dialog or the browser
     */
    public static void press(String key, boolean free) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put(PageKeys.KEY, key);
        data.put(PageKeys.ELSEWHERE, free);
        Element body = UI.getCurrent().getElement();
        body.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(body, "keydown", data));
    }
}
