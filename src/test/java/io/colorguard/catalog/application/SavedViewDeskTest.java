package io.colorguard.catalog.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.SavedView;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Refusal.Kind;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class SavedViewDeskTest {

    private static final SavedView KILLED = new SavedView("Killed now", "view=killed");

    @Autowired SavedViewDesk desk;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
    }

    @Test
    @Rule("CAT-5")
    void eachPersonHasViewsOfTheirOwn() {
        assertThat(keep("viewer", KILLED).find()).contains(KILLED);
        assertThat(mine("viewer")).containsExactly(KILLED);
        assertThat(mine("developer1")).isEmpty();
    }

    @Test
    @Rule("CAT-5")
    void keepingOneAgainReplacesIt() {
        keep("viewer", KILLED).require();
        SavedView sorted = new SavedView(KILLED.name(), "view=killed&sort=-changed");
        keep("viewer", sorted).require();
        assertThat(mine("viewer")).containsExactly(sorted);
    }

    @Test
    @Rule("CAT-5")
    void onlyItsOwnerRemovesOne() {
        keep("viewer", KILLED).require();
        assertThat(remove("developer1", KILLED.name()).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Kind.NOT_FOUND);
        remove("viewer", KILLED.name()).require();
        assertThat(mine("viewer")).isEmpty();
    }

    @Test
    @Rule("CAT-5")
    void refusesMoreThanTwenty() {
        IntStream.range(0, SavedView.MOST)
                .forEach(i -> keep("viewer", new SavedView("View " + i, "q=" + i)).require());
        assertThat(keep("viewer", KILLED).reasons())
                .containsExactly(
                        Refusal.conflict("CAT-5", "catalog.refusal.view.many", SavedView.MOST));
        assertThat(keep("viewer", new SavedView("View 7", "q=other")).find()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ''                                         | q=a          | catalog.refusal.view.name
                    ' a'                                       | q=a          | catalog.refusal.view.name
                    a234567890123456789012345678901234567890b  | q=a          | catalog.refusal.view.name
                    a                                          | ''           | catalog.refusal.view.address
                    a                                          | ../tokens    | catalog.refusal.view.address
                    a                                          | q=<script>   | catalog.refusal.view.address
                    """,
            delimiter = '|')
    @Rule("CAT-5")
    void refusesWhatIsNoNameOrNoSearch(String name, String address, String key) {
        assertThat(keep("viewer", new SavedView(name, address)).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly(key);
    }

    @Test
    @Rule("CAT-5")
    void refusesASearchThatIsTooLong() {
        assertThat(keep("viewer", new SavedView("a", "q=" + "x".repeat(2_000))).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("catalog.refusal.view.long");
    }

    @Test
    @Rule("IDN-3")
    void knowsNoWorkspaceThatThePersonMayNotSee() {
        WorkspaceKey other = new WorkspaceKey("somewhere-else");
        assertThat(as("viewer", () -> desk.keep(other, KILLED)).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Kind.NOT_FOUND);
    }

    private List<SavedView> mine(String person) {
        return as(person, () -> desk.mine(scene.workspace.key()).require());
    }

    private Outcome<SavedView> keep(String person, SavedView view) {
        return as(person, () -> desk.keep(scene.workspace.key(), view));
    }

    private Outcome<SavedView> remove(String person, String name) {
        return as(person, () -> desk.remove(scene.workspace.key(), name));
    }
}
