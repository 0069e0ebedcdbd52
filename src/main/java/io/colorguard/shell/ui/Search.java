package io.colorguard.shell.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.SearchHit;
import io.colorguard.shell.SearchSource;
import java.util.Comparator;
import java.util.List;

/** Asks every source; what a person may not see, no source answers. */
@SpringComponent
@UIScope
class Search {

    private static final int MOST_PER_SOURCE = 6;

    /** The results under one heading. */
    record Group(String headingKey, List<SearchHit> hits) {}

    private final List<SearchSource> sources;

    Search(List<SearchSource> sources) {
        this.sources = sources.stream().sorted(Comparator.comparing(SearchSource::order)).toList();
    }

    List<Group> find(WorkspaceKey workspace, String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return sources.stream()
                .map(source ->
                        new Group(
                                source.headingKey(),
                                source.find(workspace, wanted, MOST_PER_SOURCE)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }
}
