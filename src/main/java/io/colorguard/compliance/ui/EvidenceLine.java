package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.uikit.HashChip;
import java.util.function.Function;

/** Evidence as people read it: text as it was written, links on pages of their own. */
final class EvidenceLine {

    private EvidenceLine() {}

    static Component[] of(Evidence evidence, Function<Evidence.File, Anchor> download) {
        return switch (evidence) {
            case Evidence.Text(var text) -> new Component[] {Words.styled(text, "said")};
            case Evidence.Link(var address, var title) ->
                    new Component[] {
                        link(address.toString(), title.isEmpty() ? address.toString() : title)
                    };
            case Evidence.File file ->
                    new Component[] {download.apply(file), new HashChip(file.hash().value())};
        };
    }

    /** Nobody who follows it learns where it stood. */
    private static Anchor link(String address, String title) {
        Anchor link = new Anchor(address, title, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setRouterIgnore(true);
        return link;
    }
}
