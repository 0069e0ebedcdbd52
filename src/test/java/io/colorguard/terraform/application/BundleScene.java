package io.colorguard.terraform.application;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.shared.Refusal;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.BundleDraft;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.terraform.bundle.StackIndex;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Bundles of given flags without a database, one after the other. */
final class BundleScene {

    final Workspace workspace = WorkspaceFixtures.workspace("bank");
    private final List<SortedMap<StackId, StackIndex>> exports = new ArrayList<>();
    private Set<PartName> adopted = Set.of();

    /** The bundle of these flags, as it follows on the ones that were made before. */
    Map<String, String> export(ApprovedFlag... flags) {
        return export(List.of(flags));
    }

    Map<String, String> export(List<ApprovedFlag> flags) {
        try (Bundle bundle = bundle(flags)) {
            exports.addFirst(bundle.stacks());
            return texts(bundle);
        }
    }

    byte[] zip(List<ApprovedFlag> flags) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Bundle bundle = bundle(flags)) {
            bundle.zip(out);
        }
        return out.toByteArray();
    }

    List<Refusal> refusals(ApprovedFlag... flags) {
        BundleDraft draft = draft();
        List<Refusal> refusals = BundleMaker.add(writer(), Stream.of(flags), draft);
        draft.discard();
        return refusals;
    }

    Bundle bundle(List<ApprovedFlag> flags) {
        BundleDraft draft = draft();
        BundleMaker.add(writer(), flags.stream(), draft);
        return draft.finish(stack -> exports.stream().map(export -> export.get(stack)).toList());
    }

    private FlagInBundle writer() {
        return new FlagInBundle(workspace, workspace.environments());
    }

    /** Lets FME have had parts of the workspace before the portal. */
    BundleScene withAdopted(PartName... names) {
        adopted = Set.of(names);
        return this;
    }

    private BundleDraft draft() {
        Inventory inventory =
                Inventory.of(workspace)
                        .with(WorkspaceFixtures.BETA)
                        .with(WorkspaceFixtures.attribute("region", "north", "${path.module}"));
        SegmentKeys keys = new SegmentKeys("prod", "beta_users", List.of("ana", "\"eva\" %{ if }"));
        BundleDraft draft = new BundleDraft(new Administration(inventory, List.of(keys), adopted));
        workspace.environments().forEach(draft::with);
        return draft.withWorkspace();
    }

    static Map<String, String> texts(Bundle bundle) {
        Map<String, String> texts = new java.util.TreeMap<>();
        bundle.list()
                .forEach(file -> {
                    try {
                        texts.put(file.path(), bundle.document(file.path()).orElseThrow().text());
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        return texts;
    }

    static void write(Map<String, String> files, Path directory) throws IOException {
        for (var file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
