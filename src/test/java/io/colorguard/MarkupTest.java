package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text of people reaches pages as text: what writes markup or scripts is known by name. */
@Rule("SEC-1")
class MarkupTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Two write what {@code CodeMarkup} has escaped, one what the framework's library has. */
    @Test
    void markupIsWrittenInThreePlaces() {
        assertThat(filesWith("\"innerHTML\"|component\\.Html;"))
                .containsExactlyInAnyOrder("CodeBlock.java", "InlineJson.java", "Still.java");
    }

    /** Values go to scripts as arguments; a script itself is a constant. */
    @Test
    void noScriptIsPutTogether() {
        assertThat(filesWith("executeJs\\(\\s*[^;]*?\"\\s*\\+\\s*[a-z]")).isEmpty();
        assertThat(filesWith("executeJs\\(")).isNotEmpty();
    }

    private static List<String> filesWith(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> wanted.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
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
}
