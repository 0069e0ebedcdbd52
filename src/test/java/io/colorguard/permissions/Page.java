package io.colorguard.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page in the table of pages, with what it offers. Who may open it and who is offered something
 * is written as the operation that is asked, or as the table of operations writes it.
 *
 * @param address with the names of what stands in the scene
 */
record Page(String view, String address, Need need, Map<String, Need> actions) {

    private static final Path TABLE = Path.of("src/test/resources/permissions/pages.txt");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Need> OPERATIONS =
            Row.all().stream().collect(Collectors.toMap(Row::operation, Row::need, (a, _) -> a));

    static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.strip().split(" \\| ");
            if (line.startsWith(" ")) {
                pages.getLast().actions().put(cells[0], need(cells[1], pages.getLast()));
            } else {
                String[] page = cells[0].split(" ");
                pages.add(new Page(page[0], page[1], need(cells[1], null), new TreeMap<>()));
            }
        }
        return pages;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Need need(String who, @Nullable Page page) {
        if (who.equals("page") && page != null) {
            return page.need();
        }
        Need need = OPERATIONS.get(who);
        return need != null ? need : Need.of(who);
    }

    /** The address in a scene. */
    String address(PermissionScene scene) {
        return NAME.matcher(address)
                .replaceAll(name ->
                        name.group(1).equals("ws")
                                ? scene.key.value()
                                : String.valueOf(scene.things.get(name.group(1))));
    }
}
