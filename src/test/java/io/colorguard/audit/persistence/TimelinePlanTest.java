package io.colorguard.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.audit.HistoryScene;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database goes about each filter, on the real tables under their row security. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelinePlanTest {

    private static final int REVISIONS = 60_000;
    private static final String WHOLE_TABLE = "Seq Scan on revision";

    @Autowired ApplicationContext portal;
    @Autowired JdbcClient jdbc;
    @Autowired Tenancy tenancy;

    private HistoryScene scene;

    @BeforeAll
    void aLongHistory() {
        scene = new HistoryScene(portal);
        scene.fill(REVISIONS);
    }

    @Test
    @Rule("AUD-5")
    void noFilterReadsTheWholeHistory() {
        Map<String, String> plans = new LinkedHashMap<>();
        filters()
                .forEach((what, filter) -> {
                    TimelineSql sql = new TimelineSql(scene.workspace, filter).limit(51);
                    plans.put(what, explain(sql.toString(), sql.values()));
                    if (sql.searches()) {
                        plans.put(
                                what + ", newest", explain(sql.amongNewest(20_000), sql.values()));
                        if (isRare(filter.text())) {
                            plans.put(what + ", rare", explain(sql.byWord(20_000), sql.values()));
                        }
                    }
                });
        assertThat(plans)
                .allSatisfy((what, plan) ->
                        assertThat(plan).as(what).contains("Index").doesNotContain(WHOLE_TABLE));
    }

    /** Reading on until enough have a word that all have is no more than its index would read. */
    private static boolean isRare(String text) {
        return !text.contains("because");
    }

    @Test
    @Rule("AUD-5")
    void rareWordsAreFoundByTheirIndex() {
        TimelineSql sql =
                new TimelineSql(scene.workspace, TimelineFilter.ALL.saying("dreamt")).limit(51);
        assertThat(explain(sql.byWord(20_000), sql.values())).contains("revision_by_word");
    }

    @ParameterizedTest
    @Rule("AUD-5")
    @ValueSource(
            strings = {
                "because",
                "segment",
                "4711",
                "person 7 time",
                "vip 500",
                "because none",
                "7e5ab"
            })
    void eachWayOfSearchingFindsTheSame(String text) {
        TimelineSql sql =
                new TimelineSql(scene.workspace, TimelineFilter.ALL.saying(text)).limit(51);
        List<Long> whole = revisions(sql.toString(), sql);
        assertThat(revisions(sql.amongNewest(REVISIONS + 10), sql)).isEqualTo(whole);
        assertThat(revisions(sql.byWord(REVISIONS + 10), sql)).isEqualTo(whole);
        if (whole.size() > 1) {
            assertThat(revisions(sql.byWord(1), sql)).as("of more than one").isEmpty();
        }
    }

    private List<Long> revisions(String statement, TimelineSql sql) {
        return tenancy.inside(
                scene.workspace,
                () ->
                        jdbc
                                .sql(statement)
                                .params(sql.values())
                                .query((row, _) ->
                                        Optional.ofNullable(row.getObject("rev", Long.class)))
                                .list()
                                .stream()
                                .flatMap(Optional::stream)
                                .toList());
    }

    @Test
    void theControlReadsItAll() {
        assertThat(explain("select * from revision where request_id = 'x'", Map.of()))
                .contains(WHOLE_TABLE);
    }

    private Map<String, TimelineFilter> filters() {
        PersonId person = new PersonId("demo", "person-7");
        PersonId other = new PersonId("demo", "person-8");
        Instant now = Instant.now();
        Map<String, TimelineFilter> filters = new LinkedHashMap<>();
        filters.put("everything", TimelineFilter.ALL);
        filters.put("flag", TimelineFilter.ofFlag("flag-77"));
        filters.put("change", TimelineFilter.ofChange("CHG-77"));
        filters.put("person", TimelineFilter.by(Set.of(person)));
        filters.put("people", TimelineFilter.by(Set.of(person, other)));
        filters.put("nobody", TimelineFilter.by(Set.of(PersonId.SYSTEM)));
        filters.put("action", TimelineFilter.ALL.doing("flag.killed"));
        filters.put("kind", TimelineFilter.ALL.on("segment", null));
        filters.put("object", TimelineFilter.ALL.on(null, "vip"));
        filters.put("kind and object", TimelineFilter.ALL.on("segment", "vip"));
        filters.put(
                "days",
                TimelineFilter.ALL.within(
                        now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(39))));
        for (String text :
                List.of("because", "segment", "flag 77", "4711", "person because", "none")) {
            filters.put("saying " + text, TimelineFilter.ALL.saying(text));
        }
        return filters;
    }

    private String explain(String sql, Map<String, Object> values) {
        return tenancy.inside(
                scene.workspace,
                () ->
                        String.join(
                                "\n",
                                jdbc.sql("explain " + sql)
                                        .params(values)
                                        .query(String.class)
                                        .list()));
    }
}
