package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.jsoup.nodes.Document;

/**
 * Makes what stands in a part of a page markup, before it is shown: {@code Still.of(row)}. A
 * component for each word of a long list would cost a session half a megabyte. What hears or does
 * something stays a component; every character is escaped by the library that writes the markup.
 */
public final class Still {

    private Still() {}

    /** The same part, whose own classes and attributes stay and whose content is markup now. */
    public static <T extends Component> T of(T part) {
        Element element = part.getElement();
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        element.getChildren()
                .forEach(child -> {
                    check(child);
                    page.appendChild(ElementUtil.toJsoup(page, child));
                });
        element.removeAllChildren();
        element.setProperty("innerHTML", page.html());
        return part;
    }

    /** Only attributes and text become markup. */
    private static void check(Element element) {
        if (element.isTextNode()) {
            return;
        }
        boolean hears =
                element.getNode().getFeatureIfInitialized(ElementListenerMap.class).isPresent();
        boolean more = element.getPropertyNames().anyMatch(name -> !name.equals("innerHTML"));
        if (hears || more || element.getTag().contains("-")) {
            throw new IllegalStateException(
                    "<%s> is more than attributes and text".formatted(element.getTag()));
        }
        element.getChildren().forEach(Still::check);
    }
}
