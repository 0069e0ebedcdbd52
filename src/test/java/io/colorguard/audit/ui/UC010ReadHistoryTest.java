package io.colorguard.audit.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.audit.HistoryScene;
import io.colorguard.audit.Subject;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.EmptyState;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Anybody in a workspace reads who did what. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.audit.ui"})
class UC010ReadHistoryTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired WorkspaceSetup setup;

    private final String key = "hist-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aWorkspace() {
        as(
                "admin",
                () ->
                        setup.create(
                                        new NewWorkspace(
                                                key,
                                                "Cards",
                                                List.of(
                                                        new Environment(
                                                                "dev", "dev", Tier.DEVELOPMENT)),
                                                List.of(new TrafficType("user", "User"))))
                                .require());
    }

    @Test
    @Rule("AUD-1")
    @SignedInAs("viewer")
    void readsWhoDidWhat() {
        navigate("w/" + key + "/history", HistoryView.class);
        assertThat($view(ListItem.class).all().getLast().getElement().getOuterHTML())
                .contains("Carmen Ibarra", "created the workspace", key, "in the portal");
    }

    @Test
    @Rule({"APR-13", "AUD-1"})
    @SignedInAs("viewer")
    void aPolicyChangeIsALinkToItsPage() {
        ApprovalScene scene = new ApprovalScene(portal);
        scene.policy(policy ->
                new Policy(
                        2,
                        ApprovalScene.BEGUN
                                .with(
                                        policy.approvals()
                                                .with(
                                                        ApprovalRow.EXPERIMENT,
                                                        Tier.STAGING,
                                                        Requirement.PEER_REVIEW))
                                .with(policy.safety()),
                        policy.author(),
                        policy.effectiveFrom()));
        navigate("w/" + scene.workspace.key() + "/history", HistoryView.class);

        assertThat(getCurrentView().getElement().getOuterHTML().split("<a ", -1))
                .filteredOn(link -> link.contains(">POL-1</a>"))
                .hasSize(2)
                .allMatch(link -> link.contains("/policies/changes/POL-1\" "));
    }

    @Test
    @SignedInAs("viewer")
    void narrowsByFlagAndSaysWhenNothingMatches() {
        navigate("w/" + key + "/history", HistoryView.class);
        test($view(TextField.class).all().getFirst()).setValue("no-such-flag");
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    @Test
    @SignedInAs("viewer")
    void aLinkToOneChangeSaysWhichInItsFilter() {
        UI.getCurrent().navigate("w/" + key + "/history", QueryParameters.of("change", "chg-7"));
        TextField change = $view(TextField.class).all().getLast();
        assertThat(change.getValue()).isEqualTo("CHG-7");
        assertThat($view(EmptyState.class).exists()).isTrue();
        test(change).setValue("");
        assertThat(rows()).isNotEmpty();
    }

    @Test
    @Rule("AUD-5")
    @SignedInAs("viewer")
    void theAddressSaysWhatTheHistoryIsNarrowedTo() {
        open(
                "q=cards",
                "actor=admin",
                "kind=workspace",
                "action=workspace.created",
                "to=2999-01-01");

        assertThat(fields(TextField.class)).contains("cards");
        assertThat(boxes()).contains("workspace", "workspace.created", "Carmen Ibarra");
        assertThat(rows()).isEmpty();
        test($view(TextField.class).all().getFirst()).setValue(key);
        assertThat(rows()).hasSize(1);
    }

    @Test
    @Rule("AUD-5")
    @SignedInAs("viewer")
    void whatNobodyKnowsStaysInItsFieldAndFindsNothing() {
        open("actor=long-gone", "kind=spaceship", "action=flown");

        assertThat(boxes()).contains("long-gone", "spaceship", "flown");
        assertThat($view(EmptyState.class).exists()).isTrue();
        assertThat($view(EmptyState.class).single().getElement().getOuterHTML())
                .contains("w/" + key + "/history");
    }

    @Test
    @SignedInAs("viewer")
    void daysThatAreNoneRestrictNothing() {
        open("from=yesterday", "to=+999999999-12-31", "flag=");
        assertThat(rows()).isNotEmpty();
    }

    @Test
    @Rule("AUD-5")
    @SignedInAs("viewer")
    void findsPeopleWhoLeft() {
        HistoryScene scene = new HistoryScene(portal);
        scene.add(
                HistoryScene.GONE,
                scene.act("flag.killed", Subject.flag("old")),
                Instant.parse("2019-05-01T10:00:00Z"));
        UI.getCurrent()
                .navigate("w/" + scene.key + "/history", QueryParameters.of("actor", "sgodinez"));

        assertThat(boxes()).contains("Sofía Godínez, no longer here");
        assertThat(rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.getElement().getOuterHTML())
                                .contains("Sofía Godínez", "old"));
    }

    @Test
    @Rule("AUD-5")
    @SignedInAs("viewer")
    void usualDaysAreOneChoice() {
        open();
        ComboBox<?> days =
                $view(ComboBox.class).all().stream()
                        .filter(box -> "Days".equals(box.getPlaceholder()))
                        .findFirst()
                        .orElseThrow();
        test(days).selectItem("The last 7 days");

        List<DatePicker> pickers = $view(DatePicker.class).all();
        assertThat(pickers.getFirst().getValue()).isEqualTo(LocalDate.now().minusDays(6));
        assertThat(pickers.getLast().getValue()).isNull();
        assertThat(rows()).isNotEmpty();
        pickers.getLast().setValue(LocalDate.now().minusDays(2));
        assertThat(days.getValue()).isNull();
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    private void open(String... parameters) {
        UI.getCurrent()
                .navigate(
                        "w/" + key + "/history",
                        QueryParameters.fromString(String.join("&", parameters)));
    }

    /** Without those of the way to the page. */
    private List<ListItem> rows() {
        return $view(ListItem.class).all().stream()
                .filter(item -> item.hasClassName("row-3"))
                .toList();
    }

    private List<String> fields(Class<TextField> type) {
        return $view(type).all().stream().map(TextField::getValue).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> boxes() {
        return $view(ComboBox.class).all().stream()
                .map(box -> (ComboBox<Object>) box)
                .filter(box -> box.getValue() != null)
                .map(box ->
                        box.getValue() instanceof String word
                                ? word
                                : box.getItemLabelGenerator().apply(box.getValue()))
                .toList();
    }
}
