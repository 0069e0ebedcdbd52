package io.colorguard.audit.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Clicks on “What changed” as a browser tells of it. */
public final class RevisionClicks {

    private RevisionClicks() {}

    public static void on(RevisionList list, long revision) {
        click(list, RevisionList.ASKED, revision);
    }

    /** On “Compare”. */
    static void compare(RevisionList list, long revision) {
        click(list, RevisionList.CHOSEN, revision);
    }

    private static void click(RevisionList list, String asked, long revision) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put(asked, revision);
        data.put(asked + " > 0", true);
        Element element = list.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "click", data));
    }
}
