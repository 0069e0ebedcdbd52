package io.colorguard.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteConfiguration;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.NavigationEntry;
import io.colorguard.shell.SearchHit;
import io.colorguard.shell.SearchSource;
import io.colorguard.shell.WorkspaceParameter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the portal's own pages by their names. */
@Component
class PageSearch implements SearchSource {

    private static final int LAST = 90;

    private final ObjectProvider<NavigationEntry> entries;
    private final ObjectProvider<CurrentUser> user;

    PageSearch(ObjectProvider<NavigationEntry> entries, ObjectProvider<CurrentUser> user) {
        this.entries = entries;
        this.user = user;
    }

    @Override
    public String headingKey() {
        return "shell.search.pages";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public List<SearchHit> find(WorkspaceKey workspace, String text, int most) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> user.getObject().may(entry.permission(), workspace))
                .filter(entry -> name(entry).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .map(entry -> hit(entry, workspace))
                .toList();
    }

    private static SearchHit hit(NavigationEntry entry, WorkspaceKey workspace) {
        return new SearchHit(
                entry.place().glyph(),
                name(entry),
                I18NProvider.translate(entry.place().group().messageKey()),
                RouteConfiguration.forSessionScope()
                        .getUrl(entry.view(), WorkspaceParameter.parameters(workspace)));
    }

    private static String name(NavigationEntry entry) {
        return I18NProvider.translate(entry.messageKey());
    }
}
