package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shares of an audience in bucket order: {@code new ShareBar(List.of(new Share("on", 1, 25),
 * new Share("off", 0, 75)))}. The numbers stand beside it as text.
 */
@Tag("cg-share-bar")
@JsModule("./share-bar.ts")
public final class ShareBar extends Component {

    public ShareBar(List<Share> shares) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", Share.inWords(shares, getLocale()));
        getElement().setAttribute("shares", spec(shares));
    }

    /** The element's attribute {@code shares}, for templates of grids. */
    public static String spec(List<Share> shares) {
        return shares.stream()
                .map(share -> share.cssClass() + ":" + share.percent())
                .collect(Collectors.joining(" "));
    }

    /** The thicker bar of pages about one flag. */
    public static ShareBar large(List<Share> shares) {
        ShareBar bar = new ShareBar(shares);
        bar.getElement().getClassList().add("large");
        return bar;
    }
}
