package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.identity.Permission;
import io.colorguard.identity.Role;
import io.colorguard.identity.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/security.md to the code. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([a-z/]+) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern FILE = Pattern.compile("\\]\\((\\w+\\.md)\\)|“([^”]+)”");

    /** How many items of levels 1 and 2 each section of ASVS 5.0 has, WebRTC aside. */
    private static final String SECTIONS =
            """
            1.1 2, 1.2 9, 1.3 11, 1.4 3, 1.5 2, 2.1 3, 2.2 3, 2.3 4, 2.4 1, 3.2 2, 3.3 4, 3.4 6,
            3.5 5, 3.7 2, 4.1 3, 4.2 1, 4.3 2, 4.4 4, 5.1 1, 5.2 3, 5.3 2, 5.4 3, 6.1 3, 6.2 12,
            6.3 4, 6.4 4, 6.5 5, 6.6 3, 6.8 4, 7.1 3, 7.2 4, 7.3 2, 7.4 5, 7.5 2, 7.6 2, 8.1 2,
            8.2 3, 8.3 1, 8.4 1, 9.1 3, 9.2 4, 10.1 2, 10.2 2, 10.3 4, 10.4 11, 10.5 5, 10.6 2,
            10.7 3, 11.1 2, 11.2 3, 11.3 3, 11.4 4, 11.5 1, 11.6 1, 12.1 3, 12.2 2, 12.3 4, 13.1 1,
            13.2 5, 13.3 2, 13.4 5, 14.1 2, 14.2 4, 14.3 3, 15.1 3, 15.2 3, 15.3 7, 16.1 1, 16.2 5,
            16.3 4, 16.4 3, 16.5 3\
            """;

    private final String document = read(DOCUMENT);

    @Test
    void noItemIsLeftOut() {
        List<String> items =
                Arrays.stream(SECTIONS.split(",\\s+"))
                        .map(section -> section.split(" "))
                        .flatMap(section ->
                                IntStream.rangeClosed(1, Integer.parseInt(section[1]))
                                        .mapToObj(number -> section[0] + "." + number))
                        .toList();

        assertThat(items).hasSize(246);
        assertThat(rows().map(row -> row.group(1))).containsExactlyElementsOf(items);
    }

    @Test
    void eachItemHasAStateAndItsReason() {
        assertThat(rows())
                .allSatisfy(row -> {
                    String how = row.group(3);
                    switch (row.group(2)) {
                        case "met" -> assertThat(how).as(row.group()).containsPattern(TEST);
                        case "written" -> assertThat(how).as(row.group()).containsPattern(FILE);
                        case "delegated", "n/a", "open" -> assertThat(how).isNotBlank();
                        default -> throw new AssertionError(row.group());
                    }
                });
    }

    @Test
    void eachTestThatIsNamedExists() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file ->
                            tests.put(
                                    file.getFileName().toString().replace(".java", ""),
                                    read(file)));
        }

        assertThat(TEST.matcher(document).results().toList())
                .hasSizeGreaterThan(150)
                .allSatisfy(named -> {
                    String source = tests.get(named.group(1));
                    assertThat(source).as(named.group()).isNotNull();
                    if (named.group(2) != null) {
                        assertThat(withParents(source, tests))
                                .as(named.group())
                                .contains("void " + named.group(2) + "(");
                    }
                });
    }

    @Test
    void eachPlaceThatIsNamedExists() {
        assertThat(rows().filter(row -> row.group(2).equals("written")))
                .allSatisfy(row ->
                        assertThat(FILE.matcher(row.group(3)).results())
                                .allSatisfy(place -> {
                                    if (place.group(1) != null) {
                                        assertThat(Path.of("docs", place.group(1))).exists();
                                    } else {
                                        assertThat(headings()).contains(place.group(2));
                                    }
                                }));
    }

    @Test
    @Rule("IDN-2")
    void theTableOfPermissionsIsTheOneThatServicesAsk() {
        assertThat(document).contains(permissions());
    }

    private Stream<MatchResult> rows() {
        return ROW.matcher(document).results();
    }

    private Set<String> headings() {
        return Stream.of(document, read(Path.of("docs/architecture.md")))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toSet());
    }

    private static String permissions() {
        StringBuilder table = new StringBuilder("| may |");
        for (Role role : Role.values()) {
            table.append(' ').append(word(role)).append(" |");
        }
        table.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Permission permission : Permission.values()) {
            table.append("| ").append(word(permission)).append(" |");
            for (Role role : Role.values()) {
                table.append(' ').append(mark(permission, role)).append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String mark(Permission permission, Role role) {
        if (permission.isHeldBy(role)) {
            return "yes";
        }
        return role != Role.API_CLIENT
                ? "–"
                : Arrays.stream(Scope.values())
                        .filter(scope -> permission.isHeldBy(Set.of(role), Set.of(scope)))
                        .map(scope -> "`" + word(scope) + "`")
                        .findFirst()
                        .orElse("–");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String withParents(String source, Map<String, String> tests) {
        return Pattern.compile("extends (\\w+)")
                .matcher(source)
                .results()
                .map(parent -> tests.get(parent.group(1)))
                .filter(Objects::nonNull)
                .reduce(source, String::concat);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
