package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.workspace.domain.Tier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can do what under a policy, as the roles are held now: whoever could bring a flag somewhere
 * alone, and which gates too few could let pass (APR-17).
 *
 * @param holders everybody who holds each role
 */
public record Duties(Policy policy, Map<Role, List<Person>> holders) {

    public Duties {
        holders = Map.copyOf(holders);
    }

    /** How well a gate is staffed. */
    public enum Staffing {
        /** Nobody is asked. */
        ASKS_NOBODY,
        /** No change passes: it is blocked, or fewer hold the roles than it asks for. */
        NOBODY,
        /** Just as many as it asks for: it stays shut where one of them wrote the change. */
        JUST_ENOUGH,
        /** More than it asks for. */
        ENOUGH
    }

    /**
     * One cell of both matrices together.
     *
     * @param alone who could bring a change past it with nobody else agreeing
     * @param judges who could let a change of somebody else pass, in one of the roles asked
     */
    public record Post(
            ApprovalRow row,
            Tier tier,
            Requirement requirement,
            Staffing staffing,
            List<Person> alone,
            List<Person> judges) {}

    /** Every row in every tier, in the order of the matrix. */
    public List<Post> posts() {
        return Arrays.stream(ApprovalRow.values())
                .flatMap(row -> Arrays.stream(Tier.values()).map(tier -> post(row, tier)))
                .toList();
    }

    public Post post(ApprovalRow row, Tier tier) {
        Requirement requirement = policy.judge(example(row), tier).requirement();
        return new Post(
                row,
                tier,
                requirement,
                staffing(requirement),
                requirement instanceof Requirement.Automatic ? authors() : List.of(),
                distinct(requirement.quorums().stream().map(Quorum::role)));
    }

    /** Who could lower exposure alone in an emergency, owing a review for it (APR-11). */
    public List<Person> breakers() {
        return distinct(Permission.BREAK_GLASS.holders().stream());
    }

    /** Who could take existing state over as approved, once (adoption). */
    public List<Person> adopters() {
        return distinct(Permission.IMPORT_ADOPT.holders().stream());
    }

    /** Who could write a change. */
    private List<Person> authors() {
        return distinct(Permission.CHANGE_PROPOSE.holders().stream());
    }

    /**
     * Each quorum needs its holders, and all together as many different people: of two roles that
     * is enough to say that everybody finds a place.
     */
    private Staffing staffing(Requirement requirement) {
        if (requirement instanceof Requirement.Automatic) {
            return Staffing.ASKS_NOBODY;
        }
        List<Quorum> quorums = requirement.quorums();
        int all = distinct(quorums.stream().map(Quorum::role)).size();
        int wanted = quorums.stream().mapToInt(Quorum::count).sum();
        int spare =
                quorums.stream()
                        .mapToInt(it -> held(it.role()).size() - it.count())
                        .reduce(all - wanted, Math::min);
        if (quorums.isEmpty() || spare < 0) {
            return Staffing.NOBODY;
        }
        return spare == 0 ? Staffing.JUST_ENOUGH : Staffing.ENOUGH;
    }

    private List<Person> held(Role role) {
        return holders.getOrDefault(role, List.of());
    }

    private List<Person> distinct(Stream<Role> roles) {
        return roles
                .flatMap(role -> held(role).stream())
                .collect(
                        Collectors.toMap(
                                Person::id, Function.identity(), (a, _) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    private static Classification example(ApprovalRow row) {
        Risk risk = row == ApprovalRow.FEATURE_HIGH ? Risk.HIGH : Risk.LOW;
        Category category =
                switch (row) {
                    case FEATURE_LOW, FEATURE_HIGH -> Category.FEATURE;
                    case EXPERIMENT -> Category.EXPERIMENT;
                    case OPERATIONAL -> Category.OPERATIONAL;
                    case PERMISSION -> Category.PERMISSION;
                    case KILLSWITCH -> Category.KILLSWITCH;
                };
        return new Classification(category, risk, LifecycleStage.PRODUCTION);
    }
}
