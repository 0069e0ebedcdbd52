package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.KnownFlags;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A workspace and files to import into it. */
final class ImportFixtures {

    static final Terms AS_WRITTEN = new Terms(false, true);

    private ImportFixtures() {}

    static Administration aWorkspace() {
        var workspace =
                new Workspace(
                        new WorkspaceId(new UUID(0, 1)),
                        new WorkspaceKey("bank"),
                        "Bank",
                        List.of(
                                new Environment("dev", "dev", Tier.DEVELOPMENT),
                                new Environment("staging", "staging", Tier.STAGING),
                                new Environment("prod", "prod", Tier.PRODUCTION)),
                        List.of(new TrafficType("user", "User")));
        return new Administration(
                new Inventory(workspace, List.of(), List.of(), List.of()), List.of(), Set.of());
    }

    static ImportFile file(String name, String text) {
        return ImportFile.uploaded(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A list of flags, each of which serves "on" to a share of everybody. */
    static String flags(String... flags) {
        return "traffic_type_name = \"user\"\nfeature_flags = [\n"
                + String.join(",\n", flags)
                + "\n]\n";
    }

    static String aFlag(String name, String more) {
        return """
        {
          name              = "%s"
          description       = "A flag"
          default_treatment = "off"
          environments      = ["dev", "prod"]
          lifecycle_stage   = "production"
          category          = "feature"
          treatments = [
            { name = "off", configurations = "{}", description = "" },
            { name = "on", configurations = "{}", description = "" },
          ]
          %s
        }\
        """
                .formatted(name, more);
    }

    static ImportPlan plan(String text) {
        return ImportPlan.of(
                List.of(file("flags.tfvars", text)), aWorkspace(), KnownFlags.NONE, AS_WRITTEN);
    }

    static ImportPlan planAccepting(String text) {
        return ImportPlan.of(
                List.of(file("flags.tfvars", text)),
                aWorkspace(),
                KnownFlags.NONE,
                new Terms(true, true));
    }
}
