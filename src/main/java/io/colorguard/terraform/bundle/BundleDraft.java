package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A bundle in the making: flags come one at a time, each stack's files at the end. */
public final class BundleDraft {

    private final Administration administration;
    private final Spool spool = new Spool();
    private final SortedMap<StackId, StackContents> stacks = new TreeMap<>();
    private int withheld;

    public BundleDraft(Administration administration) {
        this.administration = administration;
    }

    /** Lets the bundle have the workspace's stack. */
    public BundleDraft withWorkspace() {
        return with(
                StackId.WORKSPACE,
                Settings.workspace(administration),
                AdministrationImports.workspace(administration));
    }

    /** Lets the bundle have an environment's stack. */
    public BundleDraft with(Environment environment) {
        return with(
                StackId.of(environment),
                Settings.environment(administration, environment),
                AdministrationImports.environment(administration, environment));
    }

    private BundleDraft with(StackId id, String settings, String imports) {
        stacks.put(id, new StackContents(id, spool.add(settings), imports));
        return this;
    }

    public boolean has(StackId id) {
        return stacks.containsKey(id);
    }

    /** Puts a flag into one of the bundle's stacks. */
    public void add(StackText entry) {
        StackContents stack = stacks.get(entry.stack());
        if (stack == null) {
            throw new IllegalArgumentException("the bundle has no such stack");
        }
        stack.add(entry, spool);
    }

    /** Counts definitions whose stage has no access yet. */
    public void withhold(int definitions) {
        withheld += definitions;
    }

    /**
     * The bundle, given what earlier exports of each stack carried, the latest first; none that was
     * made from the state at hand counts.
     */
    public Bundle finish(Function<StackId, List<StackIndex>> earlier) {
        spool.flush();
        SortedMap<String, BundleFile> files = new TreeMap<>();
        SortedMap<StackId, StackIndex> indexes = new TreeMap<>();
        stacks.forEach((id, stack) -> {
            Templates.modules(id)
                    .forEach((path, text) -> put(files, BundleFile.of(path, spool.add(text))));
            StackPlan plan = stack.plan(earlier.apply(id), spool);
            new StackFiles(stack, plan, spool).files().forEach(file -> put(files, file));
            indexes.put(id, plan.index());
        });
        spool.flush();
        String manifest =
                new Manifest(administration.workspace().key(), indexes, listed(files)).text();
        put(files, BundleFile.of(Manifest.PATH, spool.add(manifest)));
        spool.flush();
        ContentHash hash =
                ContentHash.of(manifest.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Bundle(spool, files, hash, indexes, withheld);
    }

    /** Gives the bundle up. */
    public void discard() {
        spool.close();
    }

    private static void put(SortedMap<String, BundleFile> files, BundleFile file) {
        files.put(file.path(), file);
    }

    private SortedMap<String, Manifest.Listed> listed(SortedMap<String, BundleFile> files) {
        SortedMap<String, Manifest.Listed> listed = new TreeMap<>();
        files.forEach(
                (path, file) -> listed.put(path, new Manifest.Listed(file.bytes(), hash(file))));
        return listed;
    }

    private ContentHash hash(BundleFile file) {
        try {
            MessageDigest digest = Digests.sha256();
            for (Piece piece : file.pieces()) {
                digest.update(spool.read(piece));
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
