package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.VOCABULARY;
import static io.colorguard.catalog.domain.FlagFixtures.flag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("CFG-9")
class DependencyRulesTest {

    private static final String FIELD = "rules[0].condition.matchers[0].depends";
    private static final String ELSEWHERE =
            "environment_configs.prod.rules[0].condition.matchers[0].depends";

    @Test
    void takesADependencyOnAFlagOfTheSameEnvironments() {
        assertThat(told(dependsOn("other", "on"), flag("name", "'other'"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    else  | on    | 'user'    | ['dev','staging','prod'] | unknown
                    other | on    | 'account' | ['dev','staging','prod'] | traffic_type
                    other | on    | 'user'    | ['dev','staging']        | environment
                    other | maybe | 'user'    | ['dev','staging','prod'] | treatment
                    """)
    void refusesWhatFmeWouldRefuse(
            String name, String treatment, String trafficType, String environments, String why) {
        FlagContent other =
                flag(
                        "name",
                        "'other'",
                        "traffic_type",
                        trafficType.replace('"', '\''),
                        "environments",
                        environments);

        assertThat(told(dependsOn(name, treatment), other))
                .isNotEmpty()
                .allMatch(line ->
                        line.equals(
                                "CFG-9 %s catalog.refusal.matcher.dependency.%s"
                                        .formatted(FIELD, why)));
    }

    @Test
    void refusesCirclesHoweverLong() {
        FlagContent second = depending("second", "third");
        FlagContent third = depending("third", "checkout");

        assertThat(told(dependsOn("second", "on"), second, third))
                .contains("CFG-9 " + FIELD + " catalog.refusal.matcher.dependency.cycle");
        assertThat(told(dependsOn("second", "on"), second, depending("third", "second"))).isEmpty();
    }

    @Test
    void refusesACircleOnlyWhereItCloses() {
        FlagContent other =
                flag(
                        "name",
                        "'other'",
                        "environment_configs",
                        "{'prod': {'rules': %s}}".formatted(rules("checkout", "on")));
        FlagContent inDev =
                flag(
                        "environment_configs",
                        "{'dev': {'rules': %s}}".formatted(rules("other", "on")));
        FlagContent inProd =
                flag(
                        "environment_configs",
                        "{'prod': {'rules': %s}}".formatted(rules("other", "on")));

        assertThat(told(inDev, other)).isEmpty();
        assertThat(told(inProd, other))
                .containsExactly(
                        "CFG-9 " + ELSEWHERE + " catalog.refusal.matcher.dependency.cycle");
    }

    private static FlagContent dependsOn(String other, String treatment) {
        return flag("rules", rules(other, treatment));
    }

    private static FlagContent depending(String name, String other) {
        return flag("name", "'" + name + "'", "rules", rules(other, "on"));
    }

    private static String rules(String other, String treatment) {
        return """
        [{'treatment': 'on', 'size': 100, 'condition': {'matchers': [
          {'type': 'IN_SPLIT', 'depends': {'splitName': '%s', 'treatment': '%s'}}]}}]
        """
                .formatted(other, treatment);
    }

    private static List<String> told(FlagContent content, FlagContent... others) {
        Map<FlagKey, FlagContent> known =
                Stream.of(others).collect(Collectors.toMap(FlagContent::key, Function.identity()));
        Vocabulary vocabulary = VOCABULARY.with(key -> Optional.ofNullable(known.get(key)));
        return FlagRules.check(content, vocabulary, Target.ADMIN_API).stream()
                .filter(Finding::isError)
                .map(FlagFixtures::line)
                .toList();
    }
}
