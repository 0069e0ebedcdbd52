package io.colorguard.permissions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import io.colorguard.uikit.RefusableButton;
import java.util.Set;
import java.util.TreeSet;

/** What a page offers to do: buttons that work, and links that look like buttons. */
final class Offers {

    private Offers() {}

    /** Their names, without numbers. */
    static Set<String> of(Component view) {
        Set<String> names = new TreeSet<>();
        collect(view, names);
        return names;
    }

    private static void collect(Component component, Set<String> names) {
        // An upload draws its own button in the browser.
        if (component instanceof Text || component instanceof Upload || !component.isVisible()) {
            return;
        }
        if (isOffer(component)) {
            names.add(name(component).replaceAll("\\d+", "#"));
        }
        component.getChildren().forEach(child -> collect(child, names));
    }

    private static boolean isOffer(Component component) {
        return switch (component) {
            case Button button -> button.isEnabled();
            case RefusableButton button -> !button.isRefused();
            case NativeButton act when act.hasClassName("act") -> true;
            case Anchor link -> link.hasClassName("btn");
            default -> false;
        };
    }

    private static String name(Component component) {
        String text = component.getElement().getTextRecursively().strip();
        String label = component.getElement().getAttribute("aria-label");
        return text.isEmpty() && label != null ? label : text;
    }
}
