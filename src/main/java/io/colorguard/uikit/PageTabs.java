package io.colorguard.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/**
 * Tabs that are links, so that the address says which one is open: {@code new PageTabs("Flag",
 * "history").tab("definition", "Definition", href, null).tab("history", "History", href +
 * "?tab=history", Count.quiet(3))}.
 */
public final class PageTabs extends Nav {

    /** On a phone the open tab may stand beyond the edge of its row. */
    private static final String INTO_SIGHT =
            """
            requestAnimationFrame(() => {
              const row = this.closest('ul');
              if (row) row.scrollLeft = this.offsetLeft - row.offsetLeft - 16;
            })\
            """;

    private final UnorderedList tabs = new UnorderedList();
    private final String open;

    public PageTabs(String label, String open) {
        this.open = open;
        addClassName("tabs");
        getElement().setAttribute("aria-label", label);
        add(tabs);
    }

    /** A tab with a count where there is something to count. */
    public PageTabs tab(String name, String text, String href, @Nullable Count count) {
        Anchor link = new Anchor(href, new Span(text));
        if (count != null) {
            link.add(count);
        }
        if (name.equals(open)) {
            link.getElement().setAttribute("aria-current", "page");
            link.getElement().executeJs(INTO_SIGHT);
        }
        tabs.add(new ListItem(link));
        return this;
    }
}
