package io.colorguard.terraform;

import static io.colorguard.identity.Actors.as;

import io.colorguard.Inside;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A workspace of its own for a test, and files to import into it. */
public final class ImportScene {

    public static final String SECRET = "fme-51c0a7b2e9d84f36";

    public final Workspace workspace;
    private final FeatureFlags flags;

    public ImportScene(ApplicationContext portal) {
        flags = Inside.of(portal, FeatureFlags.class);
        NewWorkspace wanted =
                new NewWorkspace(
                        "imp-" + UUID.randomUUID().toString().substring(0, 8),
                        "Bank",
                        List.of(
                                new Environment("dev", "dev", Tier.DEVELOPMENT),
                                new Environment("prod", "prod", Tier.PRODUCTION)),
                        List.of(new TrafficType("user", "User")));
        WorkspaceSetup setup = portal.getBean(WorkspaceSetup.class);
        workspace = as("admin", () -> setup.create(wanted).require());
    }

    public Optional<ApprovedFlag> flag(String key) {
        return flags.find(workspace.id(), new FlagKey(key));
    }

    public static ImportFile file(String name, String text) {
        return ImportFile.uploaded(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of variables with these flags. */
    public static String variables(String... flags) {
        return "traffic_type_name = \"user\"\nfeature_flags = [\n"
                + String.join(",\n", flags)
                + "\n]\n";
    }

    /** A flag that serves "on" to so many percent of everybody. */
    public static String aFlag(String name, int percent) {
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
          rules = [{ treatment = "on", size = %d }]
        }\
        """
                .formatted(name, percent);
    }

    /** The same, standing in an environment that the workspace calls by another word. */
    public static String abroad(String name) {
        return aFlag(name, 5).replace("\"prod\"", "\"production\"");
    }

    /** A file that holds a secret beside a flag. */
    public static String withSecret(String flag) {
        return "split_api_key = \"" + SECRET + "\"\n" + variables(aFlag(flag, 5));
    }

    /** Parts of a workspace. */
    public static String parts() {
        return """
        traffic_types = {
          account = {
            name         = "account"
            display_name = "Account"
          }
        }
        """;
    }
}
