package io.colorguard.shell.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBundlesTest {

    /** Words for the history, which each module gives for its own acts. */
    private static final String ACTS = "audit.action.";

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:\\*|/\\*|//).*$");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    static Stream<String> modules() {
        return names().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void saysTheSameInBothLanguages(String module) {
        Properties english = bundle(module);
        Properties spanish = bundle(module + "_es");

        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(spanish.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void namesEachTextAfterItsModule(String module) {
        assertThat(bundle(module).stringPropertyNames())
                .allMatch(key -> key.startsWith(module + ".") || key.startsWith(ACTS));
    }

    /** Of two bundles that gave a text, the name of the module would decide which is shown. */
    @Test
    void givesEachTextOnce() {
        assertThat(names().stream().flatMap(it -> bundle(it).stringPropertyNames().stream()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void doublesQuotesWhereThereAreArguments(String module) {
        for (String language : List.of(module, module + "_es")) {
            Properties texts = bundle(language);
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> !arguments(texts.getProperty(key)).isEmpty())
                    .allSatisfy(key ->
                            assertThat(texts.getProperty(key))
                                    .as(key)
                                    .doesNotContainPattern(LONE_QUOTE));
        }
    }

    /** A text without arguments is shown as it stands. */
    @ParameterizedTest
    @MethodSource("modules")
    void quotesNothingWhereThereAreNoArguments(String module) {
        for (String language : List.of(module, module + "_es")) {
            Properties texts = bundle(language);
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> arguments(texts.getProperty(key)).isEmpty())
                    .allSatisfy(key ->
                            assertThat(texts.getProperty(key))
                                    .as(key)
                                    .doesNotContain("''", "'{", "}'"));
        }
    }

    @Test
    void hasATextForEveryKeyTheCodeUses() {
        List<String> modules = names();
        var known = new TreeSet<String>();
        modules.forEach(module -> known.addAll(bundle(module).stringPropertyNames()));
        Pattern key = Pattern.compile("\"((?:" + String.join("|", modules) + ")(?:\\.\\w+)+)\"");

        Map<String, Path> missing = new HashMap<>();
        for (Path source : javaFiles()) {
            key.matcher(COMMENT.matcher(read(source)).replaceAll(""))
                    .results()
                    .map(match -> match.group(1))
                    .filter(used -> !known.contains(used) && !isStart(used, known))
                    .forEach(used -> missing.put(used, source.getFileName()));
        }

        assertThat(missing).isEmpty();
    }

    /** What the history is narrowed to by kind. */
    @Test
    void namesEveryKindOfObjectThatRevisionsAreOf() {
        Pattern kind = Pattern.compile("new Subject\\(\\s*\"(\\w+)\"");
        var known = bundle("audit").stringPropertyNames();
        var missing = new TreeSet<String>();
        for (Path source : javaFiles()) {
            kind.matcher(read(source))
                    .results()
                    .map(match -> match.group(1))
                    .filter(word -> !known.contains("audit.kind." + word))
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    /** A literal that code completes, such as {@code "shell.error"} + a kind. */
    private static boolean isStart(String used, TreeSet<String> known) {
        String next = known.ceiling(used + ".");
        return next != null && next.startsWith(used + ".");
    }

    private static List<String> names() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
