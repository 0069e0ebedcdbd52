package io.colorguard.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the table of operations.
 *
 * @param arguments names of those that do not follow from their types, by position
 */
record Row(String operation, Need need, Map<Integer, String> arguments) {

    private static final Path TABLE = Path.of("src/test/resources/permissions/operations.txt");

    static List<Row> all() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(it -> !it.isBlank() && !it.startsWith("#")).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row of(String line) {
        String[] cells = line.split(" \\| ");
        return new Row(cells[0], Need.of(cells[1]), arguments(cells.length == 3 ? cells[2] : ""));
    }

    private static Map<Integer, String> arguments(String names) {
        return Arrays.stream(names.split(", "))
                .filter(it -> !it.isEmpty())
                .map(it -> it.split(":"))
                .collect(Collectors.toMap(it -> Integer.valueOf(it[0]), it -> it[1]));
    }

    @Override
    public String toString() {
        return operation + arguments;
    }
}
