package io.colorguard.terraform.ui;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.SignedInAs;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.FlagExport.Wanted;
import io.colorguard.terraform.application.FlagHcl;
import io.colorguard.uikit.CodeBlock;
import io.colorguard.uikit.EmptyState;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Anybody in a workspace sees the bundle, what it changes, and who took it. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.terraform.ui"})
class UC060TakeTheBundleTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired FlagExport export;
    @Autowired TerraformTab tab;
    @Autowired FlagHcl hcl;

    FlagScene scene;

    @BeforeEach
    void flags() {
        scene = new FlagScene(portal);
        scene.with(
                content("checkout"),
                content("loans"),
                content("quiet")
                        .with(
                                new Classification(
                                        Category.FEATURE, Risk.LOW, LifecycleStage.STAGING)));
    }

    @Test
    @Rule("TFM-1")
    @SignedInAs("viewer")
    void readsAFlagsBlockAndWhereItComesFrom() {
        open("flag=loans");
        assertThat($view(CodeBlock.class).single().text())
                .contains(
                        "  checkout … 27 lines", "# change CHG-1 approved by reviewer", "loans = {")
                .doesNotContain("quiet");
        assertThat(text($view(Aside.class).single())).contains("CHG-1", "Approved", "loans");
        assertThat(page()).contains("8 definitions, each as approved", "1 withheld, left out");
    }

    @Test
    @SignedInAs("viewer")
    void opensOtherFilesByTheirLinks() {
        open("file=stacks/env-prod/main.tf");
        assertThat($view(CodeBlock.class).single().text()).contains("data \"split_workspace\"");
        open("file=no/such.file");
        assertThat($view(CodeBlock.class).single().text()).contains("checkout = {");
    }

    @Test
    @Rule("TFM-1")
    @SignedInAs("viewer")
    void seesWhatTheNextBundleChanges() {
        open("tab=since");
        assertThat(text($view(EmptyState.class).single())).contains("Nothing was exported yet");
        take("operator");
        open("tab=since");
        assertThat(text($view(EmptyState.class).single())).contains("No definition has changed");
        scene.with(content("added"));
        open("tab=since");
        assertThat(page()).contains("stacks/env-prod", "added", "adds it", "CHG-1");
    }

    @Test
    @Rule("AUD-1")
    @SignedInAs("viewer")
    void seesWhoTookIt() {
        open("tab=exports");
        assertThat(text($view(EmptyState.class).single())).contains("Nobody has taken");
        take("operator");
        open("tab=exports");
        assertThat(page()).contains("the whole bundle").doesNotContain("Nobody");
    }

    @Test
    @SignedInAs("viewer")
    void offersNoImportToWhoMayNotImport() {
        open("");
        assertThat($view(Anchor.class).all()).noneMatch(link -> link.getHref().endsWith("/import"));
    }

    @Test
    @SignedInAs("developer1")
    void showsAFlagsBlocksOnItsOwnPage() {
        var shown = text(tab.create(scene.workspace.key(), new FlagKey("quiet")));
        assertThat(shown).contains("Withheld", "stacks/env-dev");
        assertThat(
                        hcl.print(scene.workspace.key(), new FlagKey("quiet"))
                                .require()
                                .getFirst()
                                .text())
                .startsWith("# change CHG-1 approved by reviewer\n")
                .contains("\nquiet = {\n  default_treatment ");
    }

    private void open(String query) {
        UI.getCurrentOrThrow()
                .navigate(
                        "w/" + scene.workspace.key() + "/terraform",
                        QueryParameters.fromString(query));
    }

    private void take(String user) {
        as(
                user,
                () -> {
                    export.download(new Wanted(scene.workspace.key(), null), Set.of())
                            .require()
                            .close();
                    return user;
                });
    }

    private String page() {
        return text($(TerraformView.class).single());
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
