package io.colorguard.terraform.application;

import io.colorguard.catalog.application.ExportFeed;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.bundle.DefinitionBlock;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.util.List;
import org.springframework.stereotype.Service;

/** Prints one flag as the bundle has it. */
@Service
public class FlagHcl {

    private final WorkspaceAccess access;
    private final FlagCatalog catalog;

    FlagHcl(WorkspaceAccess access, FlagCatalog catalog) {
        this.access = access;
        this.catalog = catalog;
    }

    /**
     * A flag in one environment.
     *
     * @param text its block, empty where nothing is exported
     * @param refusals why the export would stop at it
     */
    public record Printed(FlagDetails.Definition definition, String text, List<Refusal> refusals) {
        public Printed {
            refusals = List.copyOf(refusals);
        }
    }

    /** The flag in every environment that it declares. */
    public Outcome<List<Printed>> print(WorkspaceKey workspace, FlagKey flag) {
        return access.enter(workspace, Permission.EXPORT)
                .flatMap(_ -> catalog.find(workspace, flag))
                .map(details ->
                        details.definitions().stream()
                                .map(definition -> print(details, definition))
                                .toList());
    }

    private static Printed print(FlagDetails details, FlagDetails.Definition definition) {
        return ExportFeed.definition(details.workspace(), definition.environment(), details.flag())
                .map(found ->
                        found.flatMap(
                                it -> ExportedBlocks.definition(definition.environment(), it)))
                .map(block ->
                        new Printed(
                                definition,
                                block.find().map(DefinitionBlock::text).orElse(""),
                                block.reasons()))
                .orElseGet(() -> new Printed(definition, "", List.of()));
    }
}
