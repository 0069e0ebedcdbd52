package io.colorguard.approval.domain;

import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People, a workspace and a flag to tell stories of changes with. */
final class ApprovalFixtures {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Person ANNA = person("anna");
    static final Person BERT = person("bert");
    static final Person CARA = person("cara");
    static final Workspace WORKSPACE =
            new Workspace(
                    new WorkspaceId(new UUID(0, 1)),
                    new WorkspaceKey("payments"),
                    "Payments",
                    List.of(
                            new Environment("dev", "dev", Tier.DEVELOPMENT),
                            new Environment("staging", "staging", Tier.STAGING),
                            new Environment("prod", "prod", Tier.PRODUCTION)),
                    List.of(new TrafficType("user", "user")));
    static final Policy POLICY = Policy.ofStrategy(PersonId.SYSTEM, NOW);
    static final Standing EVERYBODY = (_, _) -> true;

    private ApprovalFixtures() {}

    static Person person(String name) {
        return new Person(new PersonId("test", name), name, name);
    }

    /** A feature of low risk in production, off everywhere. */
    static FlagContent aFlag() {
        FlagConfiguration off =
                new FlagConfiguration(
                        "off",
                        List.of(new Treatment("on", "", ""), new Treatment("off", "", "")),
                        List.of(),
                        FlagConfiguration.ALL_TRAFFIC);
        return new FlagContent(
                new FlagKey("checkout"),
                new About("The new checkout", "shop", List.of()),
                new Classification(Category.FEATURE, Risk.LOW, LifecycleStage.PRODUCTION),
                "user",
                List.of("dev", "staging", "prod"),
                off,
                Map.of(),
                null);
    }

    static FlagContent classified(FlagContent flag, Category category, Risk risk) {
        return flag.with(new Classification(category, risk, flag.classification().stage()));
    }

    static FlagContent in(LifecycleStage stage, FlagContent flag) {
        return flag.with(
                new Classification(
                        flag.classification().category(), flag.classification().risk(), stage));
    }

    /** The flag on for so many percent of everybody in the environment. */
    static FlagContent ramped(FlagContent flag, String environment, int percent) {
        return flag.withOverride(
                environment,
                new ConfigurationOverride(
                        null,
                        null,
                        null,
                        List.of(new TargetingRule("on", percent, Condition.EVERYBODY)),
                        null));
    }

    static Ground ground(@Nullable FlagContent approved) {
        return new Ground(WORKSPACE, POLICY, approved, approved == null ? 0 : 1, Set.of());
    }

    static Revision revision(Person person, Proposal proposal, Ground ground) {
        return new Revision(
                person, new Wording("", "because"), proposal, ground.gates(proposal, 1));
    }

    static ChangeRequest draft(Person author, Proposal proposal, Ground ground) {
        return ChangeRequest.drafted(
                WORKSPACE.id(), new ChangeId(1), revision(author, proposal, ground), NOW);
    }

    static ChangeRequest submitted(Person author, Proposal proposal, Ground ground) {
        return Writing.submit(draft(author, proposal, ground), EVERYBODY, NOW).require();
    }

    static Judge reviewer(Person person) {
        return new Judge(person, Set.of(Role.REVIEWER), Presences.HERE);
    }

    static Judge approver(Person person) {
        return new Judge(person, Set.of(Role.APPROVER), Presences.HERE);
    }

    /** Approval of everything that is open. */
    static Decision approval(ChangeRequest change) {
        return new Decision(Verdict.Kind.APPROVE, openHashes(change), change.cycle(), "");
    }

    static Map<String, ContentHash> openHashes(ChangeRequest change) {
        return change.gates().stream()
                .filter(Gate::isOpen)
                .collect(Collectors.toMap(Gate::environment, Gate::contentHash));
    }

    static Hearing hearing(ChangeRequest change, Judge judge, Decision decision) {
        return new Hearing(
                change,
                judge,
                decision,
                ground(change.proposal().base()),
                Obstacles.NONE,
                EVERYBODY);
    }
}
