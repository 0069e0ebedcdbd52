package io.colorguard.catalog.persistence;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.NOON;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.REVIEWER;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approved;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagListing;
import io.colorguard.catalog.domain.FlagListing.Name;
import io.colorguard.catalog.domain.FlagListing.Scope;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Column;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.FlagQuery.Order;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.shared.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class JdbcFlagListingTest {

    private static final Window FIRST = new Window(0, 500);

    FlagListing listing;
    FeatureFlags flags;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        flags = Inside.of(context, FeatureFlags.class);
        listing = Inside.of(context, FlagListing.class);
    }

    @BeforeEach
    void fill() {
        scene = new FlagScene(portal);
        FlagContent ranking =
                content("loan-ranking")
                        .with(
                                new Classification(
                                        Category.EXPERIMENT, Risk.HIGH, LifecycleStage.TESTING))
                        .with(new About("Order of offers 7e5abc", "lending", List.of("ab", "web")))
                        .withEnvironments(List.of("dev", "staging"), Map.of());
        FlagContent beta =
                content("betaAccess")
                        .withBase(
                                new FlagConfiguration(
                                        "off",
                                        onFor(10).treatments(),
                                        List.of(
                                                new TargetingRule(
                                                        "on",
                                                        100,
                                                        Condition.of(
                                                                new Matcher.InSegment(
                                                                        "beta_users", false)))),
                                        100));
        scene.with(content("checkout_flow"), ranking, beta);
        add(killed(content("sms-fallback")), removed(content("gone")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',              betaAccess;checkout_flow;loan-ranking;sms-fallback
                    check,           checkout_flow
                    FLOW,            checkout_flow
                    access,          betaAccess
                    order off,       loan-ranking
                    7e5ab,           loan-ranking
                    rank is,         ''
                    low,             ''
                    '%'' & | ! :*',  betaAccess;checkout_flow;loan-ranking;sms-fallback
                    gone,            ''
                    """)
    void findsTheBeginningsOfWords(String text, String expected) {
        assertThat(String.join(";", keys(FlagQuery.text(text)))).isEqualTo(expected);
    }

    @Test
    void filtersByEveryProperty() {
        FlagQuery all = FlagQuery.ALL;
        assertThat(keys(all.withCategories(Set.of(Category.EXPERIMENT))))
                .containsExactly("loan-ranking");
        assertThat(keys(all.withStages(Set.of(LifecycleStage.TESTING))))
                .containsExactly("loan-ranking");
        assertThat(keys(all.withRisks(Set.of(Risk.HIGH)))).containsExactly("loan-ranking");
        assertThat(keys(all.withOwners(Set.of("lending")))).containsExactly("loan-ranking");
        assertThat(keys(all.withTags(Set.of("ab", "none")))).containsExactly("loan-ranking");
        assertThat(keys(all.withEnvironments(Set.of("prod")))).doesNotContain("loan-ranking");
        assertThat(keys(all.withEnvironments(Set.of("prod")))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                     betaAccess;checkout_flow;sms-fallback
                    check,                  checkout_flow
                    order,                  ''
                    environment=prod,       ''
                    """)
    void narrowsASearch(String text, String expected) {
        FlagQuery narrowed =
                FlagQuery.text(text)
                        .withCategories(Set.of(Category.FEATURE, Category.OPERATIONAL))
                        .withRisks(Set.of(Risk.LOW))
                        .withEnvironments(Set.of("prod", "nowhere"));
        assertThat(String.join(";", keys(narrowed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod' | 'dev", "\\' | dev", "a:*", "(", ""})
    void readsNoQueryInTheNameOfAnEnvironment(String hostile) {
        assertThat(keys(FlagQuery.text("check").withEnvironments(Set.of(hostile)))).isEmpty();
    }

    @Test
    void filtersByMarks() {
        assertThat(keys(FlagQuery.ALL.withMarks(Set.of(Mark.KILLED))))
                .containsExactly("sms-fallback");
        Scope changing =
                new Scope(
                        scene.workspace.id(),
                        FlagQuery.ALL.withMarks(Set.of(Mark.WITH_OPEN_CHANGE)),
                        Set.of(new FlagKey("checkout_flow")),
                        NOON);
        assertThat(listing.count(changing)).isEqualTo(1);
    }

    @Test
    @Rule("LIF-4")
    void findsWhatIsLongerInItsStageThanIsTypical() {
        FlagQuery overdue = FlagQuery.ALL.withMarks(Set.of(Mark.OVERDUE));
        assertThat(keys(overdue, NOON.plus(Duration.ofDays(28)))).isEmpty();
        assertThat(keys(overdue, NOON.plus(Duration.ofDays(29)))).containsExactly("loan-ranking");
    }

    @Test
    void pagesAreStableInEveryOrder() {
        for (Column column : Column.values()) {
            FlagQuery query = FlagQuery.ALL.orderedBy(new Order(column, true));
            List<String> all = keys(query);
            assertThat(all).hasSize(4);
            for (int i = 0; i < all.size(); i++) {
                assertThat(listing.page(scope(query, NOON), new Window(i, 1)))
                        .singleElement()
                        .extracting(flag -> flag.key().value())
                        .isEqualTo(all.get(i));
            }
        }
    }

    @Test
    void sortsByStageInTheOrderOfLife() {
        assertThat(keys(FlagQuery.ALL.orderedBy(new Order(Column.STAGE, false))).getFirst())
                .isEqualTo("loan-ranking");
    }

    @Test
    void tellsWhatThereIsToFilterBy() {
        assertThat(listing.facets(scene.workspace.id()).owners())
                .containsExactly("lending", "payments");
        assertThat(listing.facets(scene.workspace.id()).tags())
                .containsExactly("ab", "checkout", "web");
    }

    @Test
    void forgetsTagsThatNoFlagHasAnyMore() {
        ApprovedFlag ranking =
                flags.find(scene.workspace.id(), new FlagKey("loan-ranking")).orElseThrow();
        FlagContent next =
                ranking.content().with(new About("Order", "lending", List.of("web", "mobile")));
        scene.write(() -> flags.replace(scene.workspace.id(), approved(scene.workspace, next)));
        assertThat(listing.facets(scene.workspace.id()).tags())
                .containsExactly("checkout", "mobile", "web");
    }

    @Test
    @Rule({"LIF-4", "LIF-5"})
    void countsTheFlagsOfEachStage() {
        LocalDate sunset = LocalDate.parse("2026-05-01");
        scene.with(
                content("old-checkout")
                        .with(
                                new Classification(
                                        Category.FEATURE, Risk.LOW, LifecycleStage.DEPRECATED))
                        .withSunset(new SunsetPlan(sunset, "Use checkout_flow")));

        assertThat(listing.stages(scene.workspace.id(), NOON, NOON.plus(Duration.ofDays(29))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                LifecycleStage.TESTING,
                                new StageTally(1, 1, 1, 0, 0, null),
                                LifecycleStage.PRODUCTION,
                                new StageTally(3, 3, 0, 1, 0, null),
                                LifecycleStage.DEPRECATED,
                                new StageTally(1, 1, 0, 0, 1, sunset)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ENVIRONMENT,  prod,        3
                    ENVIRONMENT,  dev,         4
                    TRAFFIC_TYPE, customer,    4
                    TRAFFIC_TYPE, account,     0
                    SEGMENT,      beta_users,  1
                    SEGMENT,      beta,        0
                    ATTRIBUTE,    region,      0
                    """)
    void tellsWhoUsesANameOfTheWorkspace(Name.Kind kind, String name, int count) {
        assertThat(listing.using(scene.workspace.id(), new Name(kind, name)).count())
                .isEqualTo(count);
    }

    private List<String> keys(FlagQuery query) {
        return keys(query, NOON);
    }

    private List<String> keys(FlagQuery query, Instant now) {
        Scope scope = scope(query, now);
        List<String> keys =
                listing.page(scope, FIRST).stream().map(flag -> flag.key().value()).toList();
        assertThat(listing.count(scope)).isEqualTo(keys.size());
        return keys;
    }

    private Scope scope(FlagQuery query, Instant now) {
        return new Scope(scene.workspace.id(), query, Set.of(), now);
    }

    private void add(ApprovedFlag... more) {
        scene.write(() -> {
            flags.add(scene.workspace.id(), List.of(more));
            return more;
        });
    }

    private ApprovedFlag killed(FlagContent content) {
        ApprovedFlag flag = approved(scene.workspace, content);
        return new ApprovedFlag(
                content,
                flag.approvals(),
                Map.of("prod", new Kill(NOON, REVIEWER, "INC-7", "CHG-7")),
                NOON,
                null,
                0,
                flag.lastChange());
    }

    private ApprovedFlag removed(FlagContent content) {
        ApprovedFlag flag = approved(scene.workspace, content);
        return new ApprovedFlag(
                content,
                flag.approvals(),
                Map.of(),
                NOON,
                new Retirement(NOON, Map.of()),
                0,
                flag.lastChange());
    }
}
