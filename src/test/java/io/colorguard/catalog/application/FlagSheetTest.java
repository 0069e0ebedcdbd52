package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Flags leave the list as comma-separated values. */
@DatabaseTest
class FlagSheetTest {

    @Autowired FlagSheet sheet;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @BeforeEach
    void flags() {
        FlagContent sly = content("sly");
        scene =
                new FlagScene(portal)
                        .with(
                                content("checkout").withOverride("prod", overriddenTo(25)),
                                sly.with(
                                        new About(
                                                "=HYPERLINK(\"x\"), \"quoted\"",
                                                "shop",
                                                List.of())));
    }

    @Rule("CAT-4")
    @Test
    void hasOneRowForEachFlagUnderAHead() {
        List<String> rows = rows(FlagQuery.ALL);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("name,description,category,risk");
        assertThat(rows.get(1)).startsWith("checkout,").contains("25");
    }

    @Test
    void narrowsLikeTheList() {
        assertThat(rows(FlagQuery.text("check"))).hasSize(2);
    }

    @Test
    void writesNoFormulaThatASpreadsheetWouldRun() {
        assertThat(rows(FlagQuery.text("sly")).getLast())
                .contains("\"'=HYPERLINK(\"\"x\"\"), \"\"quoted\"\"\"");
    }

    @Rule("IDN-3")
    @Test
    void writesNothingOfAWorkspaceThatIsNotToBeSeen() {
        StringWriter text = new StringWriter();
        var refused =
                as(
                        "viewer",
                        () ->
                                sheet.write(
                                        new WorkspaceKey("no-such-workspace"),
                                        FlagQuery.ALL,
                                        () -> text));
        assertThat(refused.reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
        assertThat(text.toString()).isEmpty();
    }

    private List<String> rows(FlagQuery query) {
        StringWriter text = new StringWriter();
        as("viewer", () -> sheet.write(scene.workspace.key(), query, () -> text).require());
        return text.toString().lines().toList();
    }
}
