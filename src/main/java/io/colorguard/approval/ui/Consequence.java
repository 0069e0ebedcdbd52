package io.colorguard.approval.ui;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.Edit;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.FmeRule;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.catalog.preview.Movement;
import io.colorguard.catalog.preview.Movement.AudienceMovement;
import io.colorguard.catalog.preview.Seeds;
import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal means in one environment.
 *
 * @param before what stands there, null where the flag does not
 * @param after what would stand there, null where the flag would not
 * @param movement who would get another treatment, null where only one of the two stands
 */
record Consequence(
        Environment environment,
        List<Edit> edits,
        @Nullable FmeDefinition before,
        @Nullable FmeDefinition after,
        @Nullable Movement movement) {

    Consequence {
        edits = List.copyOf(edits);
    }

    /** What a difference means in each of these environments, also where it is nothing. */
    static List<Consequence> of(
            Difference difference,
            @Nullable FlagContent base,
            @Nullable FlagContent after,
            List<Environment> environments) {
        return environments.stream()
                .map(environment ->
                        of(
                                environment,
                                difference.definitions().getOrDefault(environment.key(), List.of()),
                                base,
                                after))
                .toList();
    }

    private static Consequence of(
            Environment environment,
            List<Edit> edits,
            @Nullable FlagContent base,
            @Nullable FlagContent result) {
        FmeDefinition before = definition(base, environment);
        FmeDefinition after = definition(result, environment);
        boolean moves = !edits.isEmpty() && before != null && after != null;
        return new Consequence(
                environment,
                edits,
                before,
                after,
                moves && result != null ? movement(before, after, result.key()) : null);
    }

    private static @Nullable Movement movement(
            @Nullable FmeDefinition before, @Nullable FmeDefinition after, FlagKey flag) {
        return before == null || after == null
                ? null
                : Movement.simulate(before, after, Seeds.of(flag));
    }

    private static @Nullable FmeDefinition definition(
            @Nullable FlagContent content, Environment environment) {
        return content == null || !content.declares(environment.key())
                ? null
                : Translation.of(content.in(environment.key()));
    }

    boolean isNothing() {
        return edits.isEmpty();
    }

    /** Who of an audience would get another treatment. */
    Optional<AudienceMovement> movementOf(Condition audience) {
        return movement == null
                ? Optional.empty()
                : movement.audiences().stream()
                        .filter(it -> it.audience().meaning().equals(audience.meaning()))
                        .findFirst();
    }

    /** How a definition shares an audience out; whom no rule speaks of meets the default rule. */
    static List<Bucket> buckets(FmeDefinition definition, Condition audience) {
        return definition.rules().stream()
                .filter(rule -> new Condition(rule.matchers()).meaning().equals(audience.meaning()))
                .findFirst()
                .map(FmeRule::buckets)
                .orElse(definition.defaultRule());
    }
}
