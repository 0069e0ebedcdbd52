package io.colorguard.catalog.domain;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The catalog's lists over any number of flags; removed ones stand in none of them. */
public interface FlagListing {

    List<ApprovedFlag> page(Scope scope, Window window);

    int count(Scope scope);

    /** All of them, read as they are consumed; to be closed inside a transaction. */
    Stream<ApprovedFlag> stream(Scope scope);

    Facets facets(WorkspaceId workspace);

    /** The flags of each stage that has any, counted as of now. */
    Map<LifecycleStage, StageTally> stages(WorkspaceId workspace, Instant lately, Instant now);

    /** The flags that use a name of the workspace. */
    Users using(WorkspaceId workspace, Name name);

    /** A name of the workspace and what it names. */
    record Name(Kind kind, String value) {

        /** What flags use by name. */
        public enum Kind {
            ENVIRONMENT,
            TRAFFIC_TYPE,
            ATTRIBUTE,
            SEGMENT
        }
    }

    /** How many flags there are, and the first few of them by key. */
    record Users(long count, List<FlagKey> examples) {
        public Users {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Flags wanted of a workspace.
     *
     * @param changing the flags that have an open change, where the query asks for them
     * @param now the moment that decides what is overdue
     */
    record Scope(WorkspaceId workspace, FlagQuery query, Set<FlagKey> changing, Instant now) {
        public Scope {
            changing = Set.copyOf(changing);
        }
    }

    /** The owners and tags there are to filter by. */
    record Facets(List<String> owners, List<String> tags) {
        public Facets {
            owners = List.copyOf(owners);
            tags = List.copyOf(tags);
        }
    }
}
