package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.EnvironmentAlias;
import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.Vocabulary;
import io.colorguard.shared.Refusal;
import io.colorguard.terraform.domain.AdministrationReader.Placed;
import io.colorguard.terraform.domain.ImportProblem.Words;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.AdministrationDraft;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.MergePlan;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a workspace that an import would merge: those of the files that its rules let in.
 */
final class PlannedParts {

    private static final Pattern PART = Pattern.compile("parts\\[(\\d+)]");

    private final Administration standing;
    private final Terms terms;
    private final List<ImportProblem> problems;
    private final Map<String, String> environments = new HashMap<>();
    private final List<Placed> parts = new ArrayList<>();

    PlannedParts(Administration standing, Terms terms, List<ImportProblem> problems) {
        this.standing = standing;
        this.terms = terms;
        this.problems = problems;
    }

    void take(List<Placed> read) {
        mapEnvironments(read);
        read.forEach(this::take);
        if (!terms.maySetUp()) {
            leaveToAdministrators();
        }
        dropRefused();
    }

    List<WorkspacePart> parts() {
        return parts.stream().map(Placed::part).toList();
    }

    /** An environment that the workspace has under another word is proposed to be that one. */
    private void mapEnvironments(List<Placed> read) {
        Vocabulary known = vocabulary();
        for (Placed placed : read) {
            if (placed.part() instanceof Environment environment
                    && known.environment(environment.key()).isEmpty()) {
                EnvironmentAlias.find(environment.key(), known)
                        .ifPresent(alias -> map(placed, environment.key(), alias));
            }
        }
    }

    private void map(Placed placed, String from, String to) {
        environments.put(from, to);
        problems.add(
                say(placed, Severity.ERROR, "environment.known", from, to)
                        .fixedBy(Words.of("catalog.fix.environment.map", from, to)));
    }

    private void take(Placed placed) {
        switch (placed.part()) {
            case Environment environment when isMapped(environment.key()) -> {}
            case Environment environment -> takeTier(placed, environment);
            case SegmentKeys keys when isMapped(keys.environment()) ->
                    takeIfAccepted(
                            placed,
                            new SegmentKeys(
                                    mapped(keys.environment()), keys.segment(), keys.keys()));
            case ApiKeySpec key when key.environments().stream().anyMatch(this::isMapped) ->
                    takeIfAccepted(
                            placed,
                            new ApiKeySpec(
                                    key.name(),
                                    key.type(),
                                    key.roles(),
                                    key.environments().stream().map(this::mapped).toList()));
            default -> parts.add(placed);
        }
    }

    private boolean isMapped(String environment) {
        return environments.containsKey(environment);
    }

    private String mapped(String environment) {
        return environments.getOrDefault(environment, environment);
    }

    /**
     * A file only tells production from the rest. Between the others the workspace's word stands;
     * for a new environment a tier is assumed and told.
     */
    private void takeTier(Placed placed, Environment read) {
        boolean production = read.tier() == Tier.PRODUCTION;
        Environment known = standing.workspace().environment(read.key()).orElse(null);
        if (known != null && (known.tier() == Tier.PRODUCTION) == production) {
            var kept = new Environment(read.key(), read.name(), known.tier());
            parts.add(new Placed(placed.file(), placed.place(), kept));
            return;
        }
        parts.add(placed);
        if (!production && terms.maySetUp()) {
            String tier = read.tier().name().toLowerCase(Locale.ROOT);
            problems.add(say(placed, Severity.NOTICE, "tier.assumed", read.name(), tier));
        }
    }

    private void takeIfAccepted(Placed placed, WorkspacePart part) {
        if (terms.fixesAccepted()) {
            parts.add(new Placed(placed.file(), placed.place(), part));
        }
    }

    private void leaveToAdministrators() {
        parts.removeIf(placed -> {
            boolean left = !AdministratorsPart.stands(placed, standing);
            if (left) {
                problems.add(AdministratorsPart.problem(placed));
            }
            return left;
        });
    }

    /** A part that the workspace's rules refuse is told and left out, with what rests on it. */
    private void dropRefused() {
        List<Refusal> refusals;
        do {
            refusals = MergePlan.of(new AdministrationDraft(null, parts()), standing).reasons();
            Set<Placed> dropped = new LinkedHashSet<>();
            for (Refusal refusal : refusals) {
                Placed placed = parts.get(index(refusal));
                dropped.add(placed);
                problems.add(ImportProblem.of(placed.file(), refusal, placed.place()));
            }
            parts.removeAll(dropped);
        } while (!refusals.isEmpty());
    }

    private static int index(Refusal refusal) {
        Matcher index = PART.matcher(String.valueOf(refusal.field()));
        if (!index.lookingAt()) {
            throw new IllegalStateException("refusal of no part: " + refusal);
        }
        return Integer.parseInt(index.group(1));
    }

    private static ImportProblem say(
            Placed placed, Severity severity, String key, Object... arguments) {
        return ImportProblem.of(
                placed.file(),
                severity,
                placed.place(),
                Words.of("terraform.problem." + key, arguments));
    }

    /** The names of the workspace as it would be with these parts. */
    Vocabulary vocabulary() {
        Workspace workspace = standing.workspace();
        return Vocabulary.of(
                new Workspace(
                        workspace.id(),
                        workspace.key(),
                        workspace.name(),
                        merged(workspace.environments(), Environment.class),
                        merged(workspace.trafficTypes(), TrafficType.class)),
                merged(standing.attributes(), Attribute.class),
                merged(standing.segments(), Segment.class));
    }

    private <T extends WorkspacePart> List<T> merged(List<T> known, Class<T> type) {
        List<T> fresh = parts().stream().filter(type::isInstance).map(type::cast).toList();
        Stream<T> kept = known.stream().filter(old -> fresh.stream().noneMatch(old::isSame));
        return Stream.concat(kept, fresh.stream()).toList();
    }
}
