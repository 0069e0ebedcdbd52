package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.AUTHOR;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approvals;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.FlagHistory.Comparison;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Rule("AUD-3")
class FlagHistoryTest {

    @Autowired FlagHistory history;
    @Autowired FlagRegistry registry;
    JdbcClient database;
    @Autowired ApplicationContext portal;

    FlagScene scene;
    List<Long> revisions;

    @Autowired
    void inside(ApplicationContext context) {
        database = Inside.owner(context);
    }

    @BeforeEach
    void changeTwice() {
        scene = new FlagScene(portal).with(content("checkout"));
        apply(content("checkout").withBase(onFor(50)));
        apply(content("checkout").withBase(onFor(90)));
        revisions =
                database.sql("select rev from flag_aud where workspace_id = ? order by rev")
                        .param(scene.workspace.id().value())
                        .query(Long.class)
                        .list();
    }

    @Test
    void comparesAnyTwoRevisions() {
        Comparison compared = compare(revisions.getFirst(), revisions.getLast());
        assertThat(compared.before()).isEqualTo(content("checkout"));
        assertThat(compared.after()).isEqualTo(content("checkout").withBase(onFor(90)));
        assertThat(compared.difference().definitions()).containsOnlyKeys("dev", "staging", "prod");
    }

    @Test
    void comparesARevisionWithWhatItFound() {
        assertThat(compare(null, revisions.getLast()).before())
                .isEqualTo(content("checkout").withBase(onFor(50)));
        assertThat(compare(null, revisions.getFirst()).before()).isNull();
    }

    private Comparison compare(@Nullable Long before, long after) {
        return as(
                "viewer",
                () ->
                        history.compare(
                                        scene.workspace.key(),
                                        new FlagKey("checkout"),
                                        before,
                                        after)
                                .require());
    }

    private void apply(FlagContent next) {
        Passed passed =
                new Passed(
                        "CHG-2",
                        AUTHOR,
                        approvals(scene.workspace, next, "dev", "staging", "prod"),
                        true);
        scene.write(() -> registry.apply(scene.workspace, next, passed).require());
    }
}
