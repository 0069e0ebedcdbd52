package io.colorguard.audit.application;

import static io.colorguard.audit.HistoryScene.GONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.audit.HistoryScene;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Subject;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.Actors;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class HistoryDeskTest {

    private static final Instant LONG_AGO = Instant.parse("2019-05-01T10:00:00Z");
    private static final Person STRANGER =
            new Person(new PersonId("elsewhere", "stranger"), "stranger", "Stranger");

    @Autowired HistoryDesk history;
    @Autowired ApplicationContext portal;

    private HistoryScene scene;

    @BeforeEach
    void aWorkspace() {
        scene = new HistoryScene(portal);
    }

    @Test
    @Rule("IDN-3")
    void strangersAreNotToldWhoActsInAWorkspace() {
        assertThat(choices().actors())
                .extracting(HistoryActor::name)
                .contains(DemoPeople.require("approver1").displayName());
        assertThat(
                        ActingAs.call(STRANGER, Source.BROWSER, () -> history.choices(scene.key))
                                .reasons())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.messageKey()).isEqualTo("workspace.refusal.missing"));
    }

    @Test
    @Rule("AUD-5")
    void peopleWhoLeftAreOfferedUnderEveryNameTheyActedUnder() {
        scene.add(GONE, scene.act("flag.killed", Subject.flag("old")), LONG_AGO);
        scene.add(
                new Person(GONE.id(), GONE.userName(), "Sofía Godínez de Paz"),
                scene.act("flag.killed", Subject.flag("old")),
                LONG_AGO.plusSeconds(1));

        assertThat(choices().actors())
                .filteredOn(it -> it.userName().equals(GONE.userName()))
                .containsExactly(
                        new HistoryActor(
                                GONE.userName(),
                                List.of("Sofía Godínez", "Sofía Godínez de Paz"),
                                false));
        assertThat(choices().actors())
                .filteredOn(it -> it.userName().equals("viewer"))
                .allMatch(HistoryActor::isHere);
    }

    @Test
    @Rule("AUD-5")
    void whatPeopleWhoLeftDidIsFoundByTheNameTheyActedUnder() {
        long killed = scene.add(GONE, scene.act("flag.killed", Subject.flag("old")), LONG_AGO);

        assertThat(numbers(by(GONE.userName()))).containsExactly(killed);
        assertThat(numbers(by("nobody-ever"))).isEmpty();
    }

    @Test
    @Rule("AUD-5")
    void aUserNameThatWasGivenAgainFindsBoth() {
        Person namesake = new Person(new PersonId("elsewhere", "9"), "developer1", "Other");
        long old = scene.add(namesake, scene.act("flag.killed", Subject.flag("a")), LONG_AGO);
        long young = scene.add("developer1", scene.act("flag.killed", Subject.flag("b")));

        assertThat(numbers(by("developer1"))).containsExactly(young, old);
    }

    @ParameterizedTest
    @Rule("AUD-5")
    @ValueSource(
            strings = {
                "Godínez",
                "godinez",
                "SOFÍA god",
                "sgodinez",
                "old-checkout",
                "checkout",
                "vencimiento",
                "CHG-41",
                "7e5abcde",
                "7e5ab",
                "incidente godinez"
            })
    void aSearchFindsWhatIsGoneByReasonNameOrPerson(String text) {
        long found =
                scene.add(
                        GONE,
                        scene.act("flag.killed", Subject.flag("old-checkout"))
                                .withFlag("old-checkout")
                                .withChange("CHG-41")
                                .withReason("Incidente 7e5abcde: pasó el vencimiento."),
                        LONG_AGO);
        scene.add("developer1", scene.act("flag.killed", Subject.flag("another")));

        assertThat(numbers(saying(text))).containsExactly(found);
    }

    @Test
    @Rule("AUD-5")
    void aSearchFindsAFlagThatARevisionChangedAmongOthers() {
        scene.addOfSeveral(
                "admin", scene.act("import.adopted", Subject.imported("i-1")), "loans", "cards-x");

        assertThat(numbers(saying("cards-x"))).hasSize(1);
        assertThat(numbers(saying("cards-y"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "' | !", "x' & 'y", "\\", "workspace", ":*", "<->", "%", "\0"})
    void aSearchTakesSignsForNothingButSigns(String text) {
        scene.add("developer1", scene.act("flag.killed", Subject.flag("another")));

        assertThat(numbers(saying(text)))
                .as("only the workspace itself has one of these words")
                .hasSizeLessThanOrEqualTo(text.equals("workspace") ? 1 : 0);
    }

    @Test
    @Rule("AUD-5")
    void narrowsByWhatWasActedOn() {
        long segment =
                scene.add(
                        "admin", scene.act("workspace.segment.added", new Subject("segment", "x")));
        scene.add("admin", scene.act("workspace.attribute.added", new Subject("attribute", "x")));

        assertThat(numbers(on("segment", null))).containsExactly(segment);
        assertThat(numbers(on("segment", "x"))).containsExactly(segment);
        assertThat(numbers(on(null, "x"))).hasSize(2);
        assertThat(numbers(on("environment", "x"))).isEmpty();
    }

    @Test
    @Rule("AUD-5")
    void offersTheKindsAndActsThatHappenedThere() {
        scene.add("admin", scene.act("workspace.segment.added", new Subject("segment", "x")));

        assertThat(choices().kinds()).contains("segment", "workspace").doesNotContain("webhook");
        assertThat(choices().actions())
                .contains("workspace.segment.added", "workspace.created")
                .doesNotContain("flag.killed");
    }

    private HistoryChoices choices() {
        return Actors.as("viewer", () -> history.choices(scene.key)).require();
    }

    private List<Long> numbers(HistoryQuestion question) {
        return Actors.as("viewer", () -> history.page(scene.key.value(), question, null, 50))
                .require()
                .entries()
                .stream()
                .map(RevisionEntry::number)
                .toList();
    }

    private static HistoryQuestion saying(String text) {
        return new HistoryQuestion(text, null, null, null, null, null, null, null, null);
    }

    private static HistoryQuestion by(String userName) {
        return new HistoryQuestion(null, null, null, userName, null, null, null, null, null);
    }

    private static HistoryQuestion on(String kind, String object) {
        return new HistoryQuestion(null, null, null, null, kind, object, null, null, null);
    }
}
