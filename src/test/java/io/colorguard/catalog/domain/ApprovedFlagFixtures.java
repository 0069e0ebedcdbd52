package io.colorguard.catalog.domain;

import static io.colorguard.workspace.domain.WorkspaceFixtures.CUSTOMER;

import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Approved flags as tests need them: off by default, on for a share, in three environments. */
public final class ApprovedFlagFixtures {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Person AUTHOR = DemoPeople.require("developer1");
    public static final Person REVIEWER = DemoPeople.require("reviewer");

    private static final List<Treatment> OFF_AND_ON =
            List.of(
                    new Treatment("off", "{\"limit\": 1.0}", "as before"),
                    new Treatment("on", "", ""));

    private ApprovedFlagFixtures() {}

    /** A flag in production of low risk, on for 10 % everywhere. */
    public static FlagContent content(String key) {
        return new FlagContent(
                new FlagKey(key),
                new About("What " + key + " is for", "payments", List.of("checkout")),
                new Classification(Category.FEATURE, Risk.LOW, LifecycleStage.PRODUCTION),
                CUSTOMER.key(),
                List.of("dev", "staging", "prod"),
                onFor(10),
                Map.of(),
                null);
    }

    /** Off, and on for this share of everybody. */
    public static FlagConfiguration onFor(int share) {
        return new FlagConfiguration(
                "off",
                OFF_AND_ON,
                List.of(new TargetingRule("on", share, Condition.EVERYBODY)),
                100);
    }

    /** An override that turns on for this share. */
    public static ConfigurationOverride overriddenTo(int share) {
        return new ConfigurationOverride(null, null, null, onFor(share).rules(), null);
    }

    /** A flag that stands as it was approved in every environment it declares. */
    public static ApprovedFlag approved(Workspace workspace, FlagContent content) {
        return new ApprovedFlag(
                content,
                approvals(workspace, content, content.environments().toArray(String[]::new)),
                Map.of(),
                NOON,
                null,
                0,
                new LastChange("CHG-1", NOON, AUTHOR));
    }

    /** Approvals of exactly this content in these environments. */
    public static Map<String, Approval> approvals(
            Workspace workspace, FlagContent content, String... environments) {
        return Arrays.stream(environments)
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                e -> approval(workspace, content, e),
                                (a, _) -> a,
                                LinkedHashMap::new));
    }

    private static Approval approval(Workspace workspace, FlagContent content, String key) {
        Environment environment = workspace.environment(key).orElseThrow();
        return new Approval(
                "CHG-1",
                Approval.Kind.CHANGE,
                List.of(REVIEWER),
                NOON,
                1,
                CanonicalDefinition.of(workspace.key(), environment, content.key(), content)
                        .hash());
    }
}
