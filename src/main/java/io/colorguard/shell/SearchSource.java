package io.colorguard.shell;

import io.colorguard.shared.WorkspaceKey;
import java.util.List;

/** Something that the search in the top bar looks through; declared as a bean by its feature. */
public interface SearchSource {

    /** Key of the heading above these results. */
    String headingKey();

    /** Smaller numbers stand above. */
    int order();

    /**
     * What the person signed in may see that matches, best first.
     *
     * @param text as typed, stripped, never empty
     * @param most no more results than this
     */
    List<SearchHit> find(WorkspaceKey workspace, String text, int most);
}
