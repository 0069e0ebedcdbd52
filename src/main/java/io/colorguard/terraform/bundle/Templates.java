package io.colorguard.terraform.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of the bundle that are the same for everybody, from a fixed list of names. */
final class Templates {

    /** The versions of the tools that the modules are written for. */
    static final String TERRAFORM = ">= 1.7.0, < 2.0.0";

    static final String PROVIDER = "davidji99/split 0.14.0";

    private static final String MODULES = "modules/";
    private static final List<String> OF_MODULE =
            List.of("main.tf", "outputs.tf", "variables.tf", "versions.tf");
    private static final List<String> OF_STACK =
            List.of("main.tf", "outputs.tf", "providers.tf", "variables.tf", "versions.tf");
    private static final String SHARD_MARK = "_00";

    private Templates() {}

    /** The modules that a stack calls, by path. */
    static SortedMap<String, byte[]> modules(StackId stack) {
        List<String> names =
                stack.equals(StackId.WORKSPACE)
                        ? List.of("split-administration", "split-flags")
                        : List.of("split-feature-flags");
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            for (String file : OF_MODULE) {
                String path = MODULES + name + "/" + file;
                files.put(path, read(path));
            }
        }
        return files;
    }

    /** A stack's own files, by path. */
    static SortedMap<String, byte[]> stack(StackId stack) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        OF_STACK.forEach(file -> files.put(stack.path(file), read(source(stack, file))));
        return files;
    }

    /** Variable, module call and output for one shard of a stack's flags. */
    static String shard(StackId stack, String suffix) {
        String text = new String(read(source(stack, "shard.tf")), StandardCharsets.UTF_8);
        return text.replace(SHARD_MARK, suffix);
    }

    private static String source(StackId stack, String file) {
        return "stacks/" + (stack.equals(StackId.WORKSPACE) ? "workspace/" : "environment/") + file;
    }

    private static byte[] read(String path) {
        try (InputStream in = Templates.class.getResourceAsStream("/terraform/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the portal was built without " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
