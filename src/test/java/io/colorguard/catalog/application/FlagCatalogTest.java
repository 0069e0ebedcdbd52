package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.FlagSummary.Cell;
import io.colorguard.catalog.application.FlagSummary.Standing;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceUse;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class FlagCatalogTest {

    @Autowired FlagCatalog catalog;
    @Autowired FlagSheet sheet;
    @Autowired List<WorkspaceUse> uses;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
    }

    @Test
    @Rule({"CAT-4", "LIF-2"})
    void showsEveryEnvironmentInOneLook() {
        scene.with(
                content("checkout")
                        .with(
                                new Classification(
                                        Category.FEATURE, Risk.LOW, LifecycleStage.STAGING))
                        .withBase(onFor(30))
                        .withEnvironments(List.of("staging", "prod"), Map.of())
                        .withOverride("staging", overriddenTo(60)));
        List<Cell> cells = page().getFirst().cells();
        assertThat(cells)
                .extracting(Cell::standing)
                .containsExactly(Standing.ABSENT, Standing.LIVE, Standing.WITHHELD);
        assertThat(cells.get(1).shares())
                .containsExactly(new Bucket("on", 60), new Bucket("off", 40));
    }

    @Test
    @Rule("IDN-3")
    void tellsNothingOfAWorkspaceThatIsMissing() {
        assertThat(
                        as(
                                "viewer",
                                () ->
                                        catalog.count(new WorkspaceKey("nowhere"), FlagQuery.ALL)
                                                .reasons()))
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void theSheetKeepsFormulasText() {
        scene.with(content("checkout").with(new About("=cmd|' /C calc'!A0", "+1", List.of())));
        StringBuilder written = new StringBuilder();
        as(
                "viewer",
                () -> sheet.write(scene.workspace.key(), FlagQuery.ALL, () -> written).require());
        assertThat(written.toString().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("checkout,'=cmd|' /C calc'!A0,feature,low,production,")
                .contains(",'+1,");
    }

    @Test
    void tellsTheWorkspaceWhichFlagsStandOnItsParts() {
        scene.with(content("checkout"));
        assertThat(uses)
                .anySatisfy(use ->
                        assertThat(
                                        scene.write(() ->
                                                        use.flagsUsing(
                                                                scene.workspace.id(),
                                                                WorkspaceFixtures.PROD))
                                                .examples())
                                .containsExactly("checkout"));
    }

    private List<FlagSummary> page() {
        return as(
                "viewer",
                () ->
                        catalog.page(scene.workspace.key(), FlagQuery.ALL, new Window(0, 10))
                                .require());
    }
}
