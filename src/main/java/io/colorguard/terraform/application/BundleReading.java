package io.colorguard.terraform.application;

import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.ExportLog;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.terraform.bundle.StackDifference;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.terraform.bundle.StackIndex;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the bundle without taking it out of the portal, and at who took it. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BundleReading {

    private final WorkspaceAccess access;
    private final KeptBundles bundles;
    private final ExportLog log;

    BundleReading(WorkspaceAccess access, KeptBundles bundles, ExportLog log) {
        this.access = access;
        this.bundles = bundles;
        this.log = log;
    }

    /**
     * The bundle with one of its files.
     *
     * @param path of the file; where it is empty or of no file, of the first flags of the last
     *     environment
     */
    public Outcome<BundlePicture> picture(WorkspaceKey key, String path) {
        return access.enter(key, Permission.EXPORT)
                .flatMap(workspace ->
                        bundles.read(workspace, bundle -> picture(workspace, bundle, path)));
    }

    /** Who took which bundle when, the latest first. */
    public Outcome<List<ExportRecord>> exports(WorkspaceKey key, Window window) {
        return access.enter(key, Permission.EXPORT)
                .map(workspace -> log.list(workspace.id(), window));
    }

    private BundlePicture picture(Workspace workspace, Bundle bundle, String path) {
        try {
            return new BundlePicture(
                    workspace,
                    bundle.hash(),
                    bundle.list(),
                    bundle.summary(),
                    environments(bundle).mapToInt(it -> it.getValue().flags().size()).sum(),
                    document(workspace, bundle, path),
                    environments(bundle).map(it -> since(workspace, it)).toList(),
                    log.list(workspace.id(), new Window(0, 1)).stream().findFirst().orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle.Document document(Workspace workspace, Bundle bundle, String path)
            throws IOException {
        String first = StackId.of(workspace.environments().getLast()).path("flags");
        String fallback =
                bundle.list().stream()
                        .map(Bundle.Listing::path)
                        .filter(it -> it.startsWith(first) && it.endsWith(".tfvars"))
                        .findFirst()
                        .orElseThrow();
        var asked = bundle.document(path);
        return asked.isPresent() ? asked.get() : bundle.document(fallback).orElseThrow();
    }

    private static Stream<Map.Entry<StackId, StackIndex>> environments(Bundle bundle) {
        return bundle.stacks().entrySet().stream()
                .filter(it -> !it.getKey().equals(StackId.WORKSPACE));
    }

    private StackDifference since(Workspace workspace, Map.Entry<StackId, StackIndex> stack) {
        StackIndex before =
                log.latest(workspace.id(), stack.getKey()).stream().findFirst().orElse(null);
        return StackDifference.of(stack.getKey(), before, stack.getValue());
    }
}
