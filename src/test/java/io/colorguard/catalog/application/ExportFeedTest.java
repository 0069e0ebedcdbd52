package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static io.colorguard.workspace.domain.WorkspaceFixtures.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ExportFeedTest {

    @Autowired ExportFeed feed;
    @Autowired JdbcClient database;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
    }

    @Test
    @Rule("TFM-1")
    void handsOverWhatWasApprovedByKey() {
        scene.with(content("loans").withOverride("prod", overriddenTo(25)), content("checkout"));
        assertThat(export())
                .extracting(definition -> definition.require().flag().key().value())
                .containsExactly("checkout", "loans");
        assertThat(export().getLast().require().served().defaultRule().getFirst().size())
                .isEqualTo(25);
    }

    @Test
    @Rule({"TFM-1", "LIF-2"})
    void leavesOutWhatIsWithheld() {
        scene.with(
                content("checkout")
                        .with(
                                new Classification(
                                        Category.FEATURE, Risk.LOW, LifecycleStage.STAGING)));
        assertThat(export()).isEmpty();
    }

    @Test
    @Rule("TFM-1")
    void refusesWhatWasEditedOutsideThePortal() {
        scene.with(content("checkout"), content("loans"));
        scene.write(this::tamper);
        List<Outcome<ApprovedDefinition>> exported = export();
        assertThat(exported.getFirst().reasons())
                .extracting(Refusal::rule, Refusal::arguments)
                .containsExactly(tuple("TFM-1", List.of("checkout", "prod")));
        assertThat(exported.get(1).find()).isPresent();
    }

    private FlagScene tamper() {
        database.sql(
                        """
                        update flag set content = jsonb_set(content, '{rules,0,size}', '100')
                        where workspace_id = ? and key = 'checkout'\
                        """)
                .param(scene.workspace.id().value())
                .update();
        return scene.with(content("other"));
    }

    private List<Outcome<ApprovedDefinition>> export() {
        return scene.write(() -> {
            try (Stream<Outcome<ApprovedDefinition>> all =
                    feed.definitions(scene.workspace, PROD)) {
                return all.toList();
            }
        });
    }
}
