package io.colorguard.terraform.bundle;

import io.colorguard.terraform.bundle.StackContents.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a stack's files together from what its plan says. */
final class StackFiles {

    private static final String TFVARS = ".auto.tfvars";
    private static final String IMPORTS_NOTE =
            "# What FME has already is taken into the state by this file, which may be deleted after the first apply.\n";
    private static final String MOVES_NOTE =
            "# What stands elsewhere than in the bundle before is told here, so that nothing is destroyed and made anew.\n";

    private final StackContents stack;
    private final StackPlan plan;
    private final Spool spool;
    private final List<BundleFile> files = new ArrayList<>();

    StackFiles(StackContents stack, StackPlan plan, Spool spool) {
        this.stack = stack;
        this.plan = plan;
        this.spool = spool;
    }

    List<BundleFile> files() {
        StackId id = stack.id();
        Templates.stack(id).forEach((path, bytes) -> files.add(file(path, spool.add(bytes))));
        String settings = id.equals(StackId.WORKSPACE) ? "workspace" : "environment";
        files.add(file(id.path(settings + TFVARS), stack.settings()));
        List<SortedMap<String, Entry>> shards = plan.shards();
        for (int i = 0; i < shards.size(); i++) {
            shard(plan.sharding().suffix(i), shards.get(i));
        }
        optional("imports.tf", IMPORTS_NOTE, imports());
        optional("moves.tf", MOVES_NOTE, plan.moves());
        return files;
    }

    private String imports() {
        return Stream.of(stack.imports(), plan.imports())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void shard(String suffix, SortedMap<String, Entry> flags) {
        StackId id = stack.id();
        String name = "flags" + suffix;
        files.add(file(id.path(name + ".tf"), spool.add(Templates.shard(id, suffix))));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(spool.add(id.flags() + suffix + " = {\n"));
        flags.values().forEach(entry -> pieces.add(entry.block()));
        pieces.add(spool.add("}\n"));
        files.add(new BundleFile(id.path(name + TFVARS), pieces, List.copyOf(flags.keySet())));
    }

    private void optional(String name, String note, String text) {
        if (!text.isEmpty()) {
            files.add(file(stack.id().path(name), spool.add(note + text)));
        }
    }

    private static BundleFile file(String path, Piece piece) {
        return BundleFile.of(path, piece);
    }
}
