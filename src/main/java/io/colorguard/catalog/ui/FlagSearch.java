package io.colorguard.catalog.ui;

import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.SearchHit;
import io.colorguard.shell.SearchSource;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Glyph;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds flags by the words of their key and description. */
@Component
class FlagSearch implements SearchSource {

    private final FlagCatalog catalog;

    FlagSearch(FlagCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String headingKey() {
        return "catalog.flags.title";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SearchHit> find(WorkspaceKey workspace, String text, int most) {
        return catalog
                .page(
                        workspace,
                        FlagQuery.text(text),
                        new Window(0, Math.clamp(most, 1, Window.MOST)))
                .find()
                .orElse(List.of())
                .stream()
                .map(flag -> hit(workspace, flag))
                .toList();
    }

    private static SearchHit hit(WorkspaceKey workspace, FlagSummary flag) {
        String key = flag.key().value();
        return new SearchHit(
                Glyph.FLAG,
                key,
                flag.about().description(),
                WorkspaceParameter.href(workspace, "flags", key));
    }
}
