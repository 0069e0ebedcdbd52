package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ties tests to the rules of docs/domain.md by {@link Rule}. */
class RuleTraceabilityTest {

    private static final Path DOMAIN = Path.of("docs/domain.md");
    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{3}-\\d+\\b");

    /** A rule where it is stated. */
    private static final Pattern RULE = Pattern.compile("\\*\\*([A-Z]{3}-\\d+)\\*\\*");

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern USE_CASE = Pattern.compile("UC\\d{3}");

    private static Set<String> tested = Set.of();

    @BeforeAll
    static void collectTestedRules() {
        tested =
                new ClassFileImporter()
                                .withImportOption(new OnlyIncludeTests())
                                .importPackagesOf(RuleTraceabilityTest.class)
                                .stream()
                                .flatMap(RuleTraceabilityTest::rulesOf)
                                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void testsNameOnlyRulesThatExist() throws IOException {
        assertThat(written()).containsAll(tested);
    }

    @Test
    void everyRuleHasATest() throws IOException {
        Set<String> untested =
                RULE.matcher(Files.readString(DOMAIN))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(untested).hasSizeGreaterThan(50);
        untested.removeAll(tested);
        assertThat(untested).isEmpty();
    }

    @Test
    void aUseCaseHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> tests = Files.walk(TESTS)) {
            assertThat(
                            tests.map(test -> USE_CASE.matcher(test.getFileName().toString()))
                                    .filter(Matcher::lookingAt)
                                    .map(Matcher::group))
                    .hasSizeGreaterThan(20)
                    .doesNotHaveDuplicates();
        }
    }

    private static Set<String> written() throws IOException {
        return NUMBER.matcher(Files.readString(DOMAIN))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> rulesOf(JavaClass test) {
        Stream<Rule> onMethods =
                test.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Rule.class))
                        .map(RuleTraceabilityTest::ruleOf);
        Stream<Rule> onClass =
                test.isAnnotatedWith(Rule.class)
                        ? Stream.of(test.getAnnotationOfType(Rule.class))
                        : Stream.empty();
        return Stream.concat(onMethods, onClass).flatMap(rule -> Arrays.stream(rule.value()));
    }

    private static Rule ruleOf(JavaMethod method) {
        return method.getAnnotationOfType(Rule.class);
    }
}
