package io.colorguard.catalog.application;

import io.colorguard.catalog.application.FlagDetails.Definition;
import io.colorguard.catalog.application.FlagSummary.Cell;
import io.colorguard.catalog.application.FlagSummary.Standing;
import io.colorguard.catalog.application.PendingChanges.Pending;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up what lists and pages show of approved flags. */
@Component
class FlagViews {

    private static final int FLAGS_A_LOOK = 500;

    private final OpenChanges changes;
    private final Clock clock;

    FlagViews(OpenChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    List<FlagSummary> summaries(Workspace workspace, List<ApprovedFlag> flags) {
        var pending = changes.of(workspace.id(), flags.stream().map(ApprovedFlag::key).toList());
        return flags.stream()
                .map(flag -> summary(workspace, flag, pending.getOrDefault(flag.key(), List.of())))
                .toList();
    }

    Stream<FlagSummary> summaries(Workspace workspace, Stream<ApprovedFlag> flags) {
        return flags.gather(Gatherers.windowFixed(FLAGS_A_LOOK))
                .flatMap(some -> summaries(workspace, some).stream());
    }

    private FlagSummary summary(Workspace workspace, ApprovedFlag flag, List<Pending> pending) {
        return new FlagSummary(
                flag.key(),
                flag.content().about(),
                flag.content().classification(),
                flag.stageSince(),
                overdue(flag),
                flag.content().treatmentNames(),
                workspace.environments().stream().map(e -> cell(flag, e, pending)).toList(),
                flag.lastChange());
    }

    private static Cell cell(ApprovedFlag flag, Environment environment, List<Pending> pending) {
        String key = environment.key();
        Standing standing = standing(flag, environment);
        List<String> open = OpenChanges.in(key, pending);
        if (standing == Standing.ABSENT) {
            return new Cell(key, standing, "", false, List.of(), null, open);
        }
        FmeDefinition served = served(flag, key);
        Kill kill = flag.kills().get(key);
        return new Cell(
                key,
                standing,
                served.defaultTreatment(),
                served.isTargeted(),
                served.headline(),
                kill == null ? null : kill.at(),
                open);
    }

    private static Standing standing(ApprovedFlag flag, Environment environment) {
        return switch (DefinitionState.of(flag.content(), environment)) {
            case LIVE -> flag.isKilled(environment.key()) ? Standing.KILLED : Standing.LIVE;
            case WITHHELD -> Standing.WITHHELD;
            case REMOVED -> Standing.ABSENT;
        };
    }

    FlagDetails details(Workspace workspace, ApprovedFlag flag) {
        Map<?, List<Pending>> all = changes.of(workspace.id(), List.of(flag.key()));
        List<Pending> pending = all.getOrDefault(flag.key(), List.of());
        return new FlagDetails(
                workspace,
                flag,
                overdue(flag),
                workspace.environments().stream()
                        .filter(e -> flag.content().declares(e.key()))
                        .map(e -> definition(workspace, flag, e, pending))
                        .toList());
    }

    private static Definition definition(
            Workspace workspace,
            ApprovedFlag flag,
            Environment environment,
            List<Pending> pending) {
        String key = environment.key();
        return new Definition(
                environment,
                DefinitionState.of(flag.content(), environment),
                CanonicalDefinition.of(workspace.key(), environment, flag).hash(),
                flag.content().in(key),
                served(flag, key),
                flag.approvals().get(key),
                flag.kills().get(key),
                OpenChanges.in(key, pending));
    }

    static FmeDefinition served(ApprovedFlag flag, String environment) {
        FlagConfiguration effective = flag.content().in(environment);
        FmeDefinition definition = Translation.of(effective);
        return flag.isKilled(environment) ? definition.killed() : definition;
    }

    private @Nullable Overdue overdue(ApprovedFlag flag) {
        return Overdue.of(
                        flag.content().classification().stage(),
                        flag.stageSince(),
                        flag.content().sunset(),
                        clock.instant())
                .orElse(null);
    }
}
