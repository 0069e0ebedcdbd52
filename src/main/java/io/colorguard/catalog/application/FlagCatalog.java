package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagListing;
import io.colorguard.catalog.domain.FlagListing.Facets;
import io.colorguard.catalog.domain.FlagListing.Scope;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where flags are looked up (CAT-4). */
@Service
@Transactional(readOnly = true)
public class FlagCatalog {

    private final WorkspaceAccess access;
    private final FeatureFlags flags;
    private final FlagListing listing;
    private final OpenChanges changes;
    private final FlagViews views;
    private final Clock clock;

    FlagCatalog(
            WorkspaceAccess access,
            FeatureFlags flags,
            FlagListing listing,
            OpenChanges changes,
            FlagViews views,
            Clock clock) {
        this.access = access;
        this.flags = flags;
        this.listing = listing;
        this.changes = changes;
        this.views = views;
        this.clock = clock;
    }

    /** A window on the flags that the query wants. */
    public Outcome<List<FlagSummary>> page(WorkspaceKey workspace, FlagQuery query, Window window) {
        return enter(workspace, query)
                .map(ws -> views.summaries(ws, listing.page(scope(ws, query), window)));
    }

    /** How many flags the query wants. */
    public Outcome<Integer> count(WorkspaceKey workspace, FlagQuery query) {
        return enter(workspace, query).map(ws -> listing.count(scope(ws, query)));
    }

    /** Hands over every flag that the query wants, whatever their number. */
    public Outcome<Workspace> each(
            WorkspaceKey workspace, FlagQuery query, Consumer<FlagSummary> reader) {
        return enter(workspace, query)
                .ifDone(ws -> {
                    try (Stream<ApprovedFlag> all = listing.stream(scope(ws, query))) {
                        views.summaries(ws, all).forEach(reader);
                    }
                });
    }

    /** A flag with its definitions; a removed one stays findable. */
    public Outcome<FlagDetails> find(WorkspaceKey workspace, FlagKey key) {
        return enter(workspace)
                .flatMap(ws ->
                        flags.find(ws.id(), key)
                                .map(flag -> Outcome.done(views.details(ws, flag)))
                                .orElseGet(() -> Outcome.refused(missing(key))));
    }

    /** The owners and tags there are to filter by. */
    public Outcome<Facets> facets(WorkspaceKey workspace) {
        return enter(workspace).map(ws -> listing.facets(ws.id()));
    }

    /** The flags of each stage, counted; lately is within this time. */
    public Outcome<Map<LifecycleStage, StageTally>> stages(
            WorkspaceKey workspace, Duration lately) {
        Instant now = clock.instant();
        return enter(workspace).map(ws -> listing.stages(ws.id(), now.minus(lately), now));
    }

    static Refusal missing(FlagKey key) {
        return Refusal.notFound("catalog.refusal.flag.missing", key.value());
    }

    private Outcome<Workspace> enter(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW);
    }

    /** Enters a workspace whose environments the query knows. */
    private Outcome<Workspace> enter(WorkspaceKey workspace, FlagQuery query) {
        return enter(workspace)
                .flatMap(ws -> {
                    List<String> known = ws.environments().stream().map(Environment::key).toList();
                    return query.environments().stream()
                            .filter(key -> !known.contains(key))
                            .sorted()
                            .findFirst()
                            .map(key -> Outcome.<Workspace>refused(unknown(key, known)))
                            .orElseGet(() -> Outcome.done(ws));
                });
    }

    private static Refusal unknown(String environment, List<String> known) {
        return Refusal.invalid(
                "CAT-2",
                "catalog.refusal.filter",
                "environment",
                "environment",
                environment,
                String.join(", ", known));
    }

    private Scope scope(Workspace workspace, FlagQuery query) {
        Set<FlagKey> changing =
                query.marks().contains(Mark.WITH_OPEN_CHANGE)
                        ? changes.flags(workspace.id())
                        : Set.of();
        return new Scope(workspace.id(), query, changing, clock.instant());
    }
}
