package io.colorguard.workspace.domain;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.UUID;

/** Workspaces and parts as tests need them. */
public final class WorkspaceFixtures {

    public static final Environment DEV = new Environment("dev", "dev", Tier.DEVELOPMENT);
    public static final Environment STAGING = new Environment("staging", "staging", Tier.STAGING);
    public static final Environment PROD = new Environment("prod", "production", Tier.PRODUCTION);
    public static final TrafficType CUSTOMER = new TrafficType("customer", "Customer");
    public static final TrafficType ACCOUNT = new TrafficType("account", "Account");
    public static final Segment BETA = new Segment("beta_users", "customer", "Early adopters");

    private WorkspaceFixtures() {}

    /** Three environments, two traffic types, one segment. */
    public static Inventory inventory() {
        return Inventory.of(workspace("payments")).with(BETA);
    }

    public static Workspace workspace(String key) {
        return new Workspace(
                new WorkspaceId(UUID.randomUUID()),
                new WorkspaceKey(key),
                "Payments",
                List.of(PROD, DEV, STAGING),
                List.of(CUSTOMER, ACCOUNT));
    }

    public static Attribute attribute(String id, String... suggested) {
        return new Attribute(
                "customer",
                id,
                "Region",
                "Where the customer lives",
                Attribute.DataType.STRING,
                true,
                List.of(suggested));
    }

    public static ApiKeySpec serverKey(String name, String... environments) {
        return new ApiKeySpec(name, ApiKeySpec.Type.SERVER_SIDE, List.of(), List.of(environments));
    }
}
