package io.colorguard.catalog.ui;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.ApprovedFlagFixtures;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.PageTabs;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People look flags up: they narrow the list, and the address keeps what they chose. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.catalog.ui"})
class UC021FindFlagTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired FlagSearch search;
    FlagScene scene;

    @BeforeEach
    void flags() {
        scene = new FlagScene(portal).with(content("new-checkout"), content("dark-theme"));
    }

    @Rule("CAT-4")
    @Test
    @SignedInAs("viewer")
    void showsEveryFlagWithEveryEnvironment() {
        open(Map.of());
        assertThat(keys()).containsExactly("dark-theme", "new-checkout");
        assertThat(grid().getColumns()).hasSize(9);
    }

    @Test
    @SignedInAs("viewer")
    void narrowsByText() {
        open(Map.of());
        TextField text = $view(TextField.class).first();
        test(text).setValue("check");
        assertThat(keys()).containsExactly("new-checkout");
    }

    @Test
    @SignedInAs("viewer")
    void readsFiltersAndOrderFromTheAddress() {
        open(Map.of("stage", "production", "sort", "-key"));
        assertThat(keys()).containsExactly("new-checkout", "dark-theme");
        open(Map.of("view", "killed"));
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    @Rule("CAT-4")
    @Test
    @SignedInAs("viewer")
    void aCellSaysThatAFlagIsKilledAndSinceWhen() {
        ApprovedFlag standing = ApprovedFlagFixtures.approved(scene.workspace, content("fallback"));
        Kill kill =
                new Kill(
                        ApprovedFlagFixtures.NOON, ApprovedFlagFixtures.REVIEWER, "INC-7", "CHG-7");
        scene.write(() -> {
            Inside.of(portal, FeatureFlags.class)
                    .add(
                            scene.workspace.id(),
                            List.of(
                                    new ApprovedFlag(
                                            standing.content(),
                                            standing.approvals(),
                                            Map.of("prod", kill),
                                            standing.stageSince(),
                                            null,
                                            standing.version(),
                                            standing.lastChange())));
            return kill;
        });
        open(Map.of("view", "killed"));
        assertThat(keys()).containsExactly("fallback");

        Clock later =
                Clock.fixed(ApprovedFlagFixtures.NOON.plus(Duration.ofMinutes(42)), ZoneOffset.UTC);
        FlagRow row = new FlagRow(scene.workspace.key(), later, Locale.ENGLISH, false);
        FlagSummary flag = grid().getGenericDataView().getItems().findFirst().orElseThrow();
        FlagRow.CellTexts prod = row.cell(flag, flag.cells().getLast());
        assertThat(prod.standing()).isEqualTo("killed");
        assertThat(prod.word()).isEqualTo("Killed");
        assertThat(prod.first()).isEqualTo("off");
        assertThat(prod.end()).isEqualTo("42 min");
        assertThat(prod.name()).contains("prod").contains("off").contains("Killed");
        assertThat(row.cell(flag, flag.cells().getFirst()).standing()).isEqualTo("live");
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void offersNewFlagsOnlyToThoseWhoMayPropose() {
        open(Map.of());
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .doesNotContain("w/" + scene.workspace.key() + "/new-flag");
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("developer1")
    void offersNewFlagsToDevelopers() {
        open(Map.of());
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("w/" + scene.workspace.key() + "/new-flag");
    }

    @Test
    @SignedInAs("viewer")
    void findsFlagsFromEveryPage() {
        assertThat(search.find(scene.workspace.key(), "dark", 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.href()).endsWith("/flags/dark-theme"));
    }

    @Rule("CAT-5")
    @Test
    @SignedInAs("viewer")
    void keepsASearchAsATabOfItsOwnAndForgetsIt() {
        Map<String, String> search = Map.of("stage", "production", "sort", "-key");
        open(search);
        test($view(Button.class).withText("Save view").single()).click();
        test($(TextField.class).all().getLast()).setValue("Names upside down");
        test($(Button.class).withText("Save view").all().getLast()).click();
        open(Map.of());
        assertThat(tabs()).anyMatch(tab -> tab.startsWith("Names upside down"));
        assertThat($view(Button.class).withText("Save view").exists()).isFalse();
        open(search);
        test($view(Button.class).withText("Forget this view").single()).click();
        assertThat(tabs()).noneMatch(tab -> tab.startsWith("Names upside down"));
    }

    @Rule("CAT-5")
    @Test
    @SignedInAs("viewer")
    void saysWhyAViewIsNotKept() {
        open(Map.of("sort", "-key"));
        test($view(Button.class).withText("Save view").single()).click();
        test($(Button.class).withText("Save view").all().getLast()).click();
        assertThat($(TextField.class).all().getLast().getErrorMessage()).contains("CAT-5");
    }

    private List<String> tabs() {
        return $view(PageTabs.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(list -> list.getChildren())
                .map(item -> item.getTextRecursively())
                .toList();
    }

    private void open(Map<String, String> address) {
        UI.getCurrent()
                .navigate("w/" + scene.workspace.key() + "/flags", QueryParameters.simple(address));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private Grid<FlagSummary> grid() {
        return $view(Grid.class).single();
    }

    private List<String> keys() {
        return grid().getGenericDataView().getItems().map(flag -> flag.key().value()).toList();
    }
}
