package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay as short as docs/architecture.md, Habits says, and packages introduce themselves. */
class BudgetTest {

    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void noFileIsLongerThanTwoHundredLines() throws IOException {
        assertThat(javaFiles()).allSatisfy(file -> assertLines(file, 200));
    }

    @Test
    void noViewIsLongerThanAHundredAndSixtyLines() throws IOException {
        assertThat(javaFiles())
                .filteredOn(file -> file.toString().endsWith("View.java"))
                .isNotEmpty()
                .allSatisfy(file -> assertLines(file, 160));
    }

    @Test
    void everyPackageIntroducesItself() throws IOException {
        assertThat(javaFiles())
                .allSatisfy(file -> assertThat(file.resolveSibling("package-info.java")).exists());
    }

    private static void assertLines(Path file, int most) throws IOException {
        assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(most);
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(java).hasSizeGreaterThan(500);
            return java;
        }
    }
}
