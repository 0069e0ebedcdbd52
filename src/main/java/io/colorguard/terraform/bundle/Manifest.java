package io.colorguard.terraform.bundle;

import io.colorguard.catalog.domain.json.Json;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceKey;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The bundle's table of contents, whose hash stands for the whole of it. Its files can be checked
 * with {@code sha256sum -c}; it holds no time, so equal bundles have equal ones (TFM-2).
 */
record Manifest(
        WorkspaceKey workspace,
        SortedMap<StackId, StackIndex> stacks,
        SortedMap<String, Manifest.Listed> files) {

    static final String PATH = "manifest.json";

    private static final String FORMAT = "fme-terraform-bundle/1";

    /** A file with its size and hash. */
    record Listed(int bytes, ContentHash hash) {}

    String text() {
        return """
        {
          "format": %s,
          "workspace": %s,
          "generated_from": {
        %s
          },
          "change_ids": [%s],
          "terraform": %s,
          "provider": %s,
          "shards": {
        %s
          },
          "files": [
        %s
          ]
        }
        """
                .formatted(
                        quoted(FORMAT),
                        quoted(workspace.value()),
                        members(index -> quoted(index.basis().value())),
                        changes(),
                        quoted(Templates.TERRAFORM),
                        quoted(Templates.PROVIDER),
                        members(index -> Integer.toString(index.shards())),
                        files.entrySet().stream()
                                .map(Manifest::line)
                                .collect(Collectors.joining(",\n")));
    }

    private String members(java.util.function.Function<StackIndex, String> value) {
        return stacks.entrySet().stream()
                .map(e -> "    " + quoted(e.getKey().value()) + ": " + value.apply(e.getValue()))
                .collect(Collectors.joining(",\n"));
    }

    private String changes() {
        return stacks.values().stream()
                .map(StackIndex::flags)
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(Carried::change)
                .distinct()
                .sorted()
                .map(Manifest::quoted)
                .collect(Collectors.joining(", "));
    }

    private static String line(Map.Entry<String, Listed> file) {
        return "    { \"path\": %s, \"bytes\": %d, \"sha256\": %s }"
                .formatted(
                        quoted(file.getKey()),
                        file.getValue().bytes(),
                        quoted(file.getValue().hash().value()));
    }

    private static String quoted(String text) {
        return Json.text(text).canonical();
    }
}
