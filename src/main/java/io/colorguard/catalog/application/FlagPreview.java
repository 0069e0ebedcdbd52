package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.preview.Evaluation;
import io.colorguard.catalog.preview.Preview;
import io.colorguard.catalog.preview.Probe;
import io.colorguard.catalog.preview.Seeds;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which treatment a key gets, and why. FME draws a flag's seeds when it is created and tells
 * nobody: shares and movements are right, but which person is in a share is not known before.
 */
@Service
@Transactional(readOnly = true)
public class FlagPreview {

    /** Keys that can be tried at once. */
    public static final int MOST_KEYS = 10_000;

    private final WorkspaceAccess access;
    private final FeatureFlags flags;
    private final SurroundingsOf surroundings;

    FlagPreview(WorkspaceAccess access, FeatureFlags flags, SurroundingsOf surroundings) {
        this.access = access;
        this.flags = flags;
        this.surroundings = surroundings;
    }

    /**
     * What is tried.
     *
     * @param attributes by name, as people type them
     */
    public record Question(String key, Map<String, String> attributes) {
        public Question {
            attributes = Map.copyOf(attributes);
        }
    }

    /** What one environment answers; of a withheld definition, what it would. */
    public record Answer(
            Environment environment,
            DefinitionState state,
            boolean killed,
            FmeDefinition served,
            Evaluation evaluation) {}

    /** How many of the keys get which treatment. */
    public record Distribution(
            Environment environment, SequencedMap<String, Integer> keys, int total) {}

    /** The answers of every environment in which the flag stands, in the workspace's order. */
    public Outcome<List<Answer>> ask(WorkspaceKey workspace, FlagKey key, Question question) {
        return find(workspace, key)
                .map(found ->
                        found.workspace().environments().stream()
                                .filter(e -> found.flag().content().declares(e.key()))
                                .map(e -> answer(found, e, question))
                                .toList());
    }

    /** How the keys, all with these attributes, are shared out in one environment. */
    public Outcome<Distribution> distribution(
            WorkspaceKey workspace, FlagKey key, String environment, Sample sample) {
        if (sample.keys().size() > MOST_KEYS) {
            return Outcome.refused(
                    Refusal.tooLarge("CFG-9", "catalog.refusal.preview.keys", MOST_KEYS));
        }
        return find(workspace, key)
                .flatMap(found ->
                        standing(found, environment).map(e -> distribution(found, e, sample)));
    }

    /** Keys to be tried with the same attributes. */
    public record Sample(List<String> keys, Map<String, String> attributes) {
        public Sample {
            keys = List.copyOf(keys);
            attributes = Map.copyOf(attributes);
        }
    }

    private record Found(Workspace workspace, ApprovedFlag flag) {}

    private Outcome<Found> find(WorkspaceKey workspace, FlagKey key) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .flatMap(ws ->
                        flags.find(ws.id(), key)
                                .map(flag -> Outcome.done(new Found(ws, flag)))
                                .orElseGet(() -> Outcome.refused(FlagCatalog.missing(key))));
    }

    private static Outcome<Environment> standing(Found found, String environment) {
        return found.workspace()
                .environment(environment)
                .filter(e -> found.flag().content().declares(e.key()))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound(
                                        "catalog.refusal.definition.missing",
                                        found.flag().key().value(),
                                        environment)));
    }

    private Answer answer(Found found, Environment environment, Question question) {
        FmeDefinition served = FlagViews.served(found.flag(), environment.key());
        return new Answer(
                environment,
                DefinitionState.of(found.flag().content(), environment),
                found.flag().isKilled(environment.key()),
                served,
                preview(found, environment, served)
                        .evaluate(Probe.typed(question.key(), question.attributes(), served)));
    }

    private Distribution distribution(Found found, Environment environment, Sample sample) {
        FmeDefinition served = FlagViews.served(found.flag(), environment.key());
        SequencedMap<String, Integer> keys =
                preview(found, environment, served)
                        .distribution(
                                sample.keys().stream()
                                        .map(k -> Probe.typed(k, sample.attributes(), served)));
        return new Distribution(environment, keys, sample.keys().size());
    }

    private Preview preview(Found found, Environment environment, FmeDefinition served) {
        return Preview.of(
                served,
                Seeds.of(found.flag().key()),
                surroundings.in(found.workspace().id(), environment.key()));
    }
}
