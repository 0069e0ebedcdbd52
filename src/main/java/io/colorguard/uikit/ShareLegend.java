package io.colorguard.uikit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Treatments with their colour and share, one a line: {@code new ShareLegend(shares)}. */
public final class ShareLegend extends UnorderedList {

    public ShareLegend(List<Share> shares) {
        addClassName("legend");
        Numbers numbers = Numbers.of(getLocale());
        shares.forEach(share -> add(line(share, numbers)));
    }

    private ListItem line(Share share, Numbers numbers) {
        Span name = new Span(share.treatment());
        name.addClassNames("mono", "trunc");
        ListItem line = new ListItem(swatch(share.colour()), name);
        if (share.colour() == 0) {
            Span rest = new Span(getTranslation("uikit.share.default"));
            rest.addClassName("faint");
            line.add(rest);
        }
        Span percent = new Span(numbers.percent(share.percent()));
        percent.addClassName("num");
        line.add(percent);
        return line;
    }

    /** A treatment's colour, for lines where its name stands beside it. */
    public static Span swatch(int colour) {
        Span swatch = new Span();
        swatch.addClassNames("swatch", new Share("", colour, 0).cssClass());
        return swatch;
    }
}
