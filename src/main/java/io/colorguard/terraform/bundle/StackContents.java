package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a stack holds, gathered flag by flag before it is known where each goes. */
final class StackContents {

    /**
     * A flag's block, waiting in the spool.
     *
     * @param existed whether FME has it already, so that Terraform has to import it
     */
    record Entry(Carried carried, Piece block, boolean existed) {}

    private final StackId id;
    private final Piece settings;
    private final String imports;
    private final SortedMap<String, Entry> standing = new TreeMap<>();
    private final SortedMap<String, Entry> leaving = new TreeMap<>();

    StackContents(StackId id, Piece settings, String imports) {
        this.id = id;
        this.settings = settings;
        this.imports = imports;
    }

    StackId id() {
        return id;
    }

    Piece settings() {
        return settings;
    }

    /** The `import` blocks for what the settings name, empty where nothing was adopted. */
    String imports() {
        return imports;
    }

    void add(StackText entry, Spool spool) {
        Trace trace = entry.trace();
        (trace.isRetiring() ? leaving : standing)
                .put(
                        entry.flag(),
                        new Entry(trace.carried(), spool.add(entry.text()), trace.existed()));
    }

    /**
     * What is carried now. The same approved state gives the same answer, however often it is
     * exported: only exports of other states count as having come before.
     */
    StackPlan plan(List<StackIndex> earlier, Spool spool) {
        ContentHash basis = basis(spool);
        StackIndex before =
                earlier.stream()
                        .filter(index -> !index.basis().equals(basis))
                        .findFirst()
                        .orElse(null);
        SortedMap<String, Entry> carried = new TreeMap<>(standing);
        if (before != null) {
            leaving.forEach((flag, entry) -> {
                Carried last = before.flags().get(flag);
                if (last != null && !last.isRetiring()) {
                    carried.put(flag, entry);
                }
            });
        }
        return new StackPlan(id, basis, before, carried);
    }

    private ContentHash basis(Spool spool) {
        try {
            MessageDigest digest = Digests.sha256();
            digest.update(spool.read(settings));
            for (Entry entry : standing.values()) {
                digest.update(spool.read(entry.block()));
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
