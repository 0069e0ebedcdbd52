package io.colorguard.catalog.ui;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Subject;
import io.colorguard.audit.ui.RevisionClicks;
import io.colorguard.audit.ui.RevisionList;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.FlagRegistry;
import io.colorguard.catalog.application.Passed;
import io.colorguard.catalog.domain.ApprovedFlagFixtures;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.DiffView;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.ShareLegend;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People read a flag: what it does where, what it would answer, and what they may do about it. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.catalog.ui"})
class UC022ReadFlagTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired FlagRegistry registry;
    AuditTrail trail;
    FlagScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void flag() {
        scene =
                new FlagScene(portal)
                        .with(content("checkout").withOverride("prod", overriddenTo(25)));
        Policies policies = Inside.of(portal, Policies.class);
        Policy policy = Policy.ofStrategy(PersonId.SYSTEM, Instant.EPOCH);
        scene.write(() -> {
            policies.add(scene.workspace.id(), policy);
            return policy;
        });
    }

    @Rule("CAT-4")
    @Test
    @SignedInAs("viewer")
    void showsTheSharesOfEachEnvironment() {
        open("definition");
        assertThat($view(ShareLegend.class).all())
                .extracting(legend -> legend.getElement().getTextRecursively())
                .satisfiesExactly(
                        dev -> assertThat(dev).contains("10"),
                        staging -> assertThat(staging).contains("10"),
                        prod -> assertThat(prod).contains("25"));
    }

    @Test
    @SignedInAs("developer1")
    void leadsToAProposal() {
        open("definition");
        String propose = "w/" + scene.workspace.key() + "/flags/checkout/propose";
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(propose, propose + "?stage=deprecated");
    }

    @Rule("LIF-5")
    @Test
    @SignedInAs("developer1")
    void saysWhyAFlagInProductionStays() {
        open("definition");
        assertThat($view(RefusableButton.class).single().isRefused()).isTrue();
        assertThat(texts()).anyMatch(text -> text.contains("LIF-5"));
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void saysWhoMayPropose() {
        open("definition");
        assertThat($view(RefusableButton.class).all())
                .isNotEmpty()
                .allMatch(RefusableButton::isRefused);
        assertThat(texts()).anyMatch(text -> text.contains("developer or administrator"));
    }

    @Test
    @SignedInAs("viewer")
    void triesAKeyInEveryEnvironment() {
        open("preview");
        test($view(TextField.class).withLabel("Key").single()).setValue("ana");
        test($view(Button.class).withText("Try").single()).click();
        assertThat($view(DataTable.class).single().getElement().getTextRecursively())
                .contains("dev", "staging", "prod", "bucket");
    }

    @Test
    @SignedInAs("viewer")
    void showsHowKeysAreSharedOut() {
        open("preview");
        test($view(TextArea.class).single()).setValue("a, b\nc");
        test($view(Button.class).withText("Show the distribution").single()).click();
        assertThat(texts()).contains("3 keys");
    }

    @Rule("AUD-1")
    @Test
    @SignedInAs("viewer")
    void tellsItsHistory() {
        applied(40);
        open("history");
        assertThat($view(FlagTimeline.class).single().getElement().getOuterHTML())
                .contains("Diego Ramos", "approved a change");
    }

    @Rule("AUD-3")
    @Test
    @SignedInAs("viewer")
    void aRevisionOpensWhatItChangedAndClosesIt() {
        applied(40);
        applied(60);
        open("history");
        long latest = revisions("From").getListDataView().getItem(0).number();
        assertThat(words()).doesNotContain("40\u00a0%");

        RevisionClicks.on($view(RevisionList.class).single(), latest);
        assertThat(words()).contains("40\u00a0%", "60\u00a0%");

        RevisionClicks.on($view(RevisionList.class).single(), latest);
        assertThat(words()).doesNotContain("40\u00a0%");
    }

    @Test
    @SignedInAs("viewer")
    void whatNobodyOfferedOpensNothing() {
        applied(40);
        open("history");
        String before = words();

        RevisionClicks.on($view(RevisionList.class).single(), 1);

        assertThat(words()).isEqualTo(before);
    }

    @Rule("IDN-3")
    @Test
    @SignedInAs("viewer")
    void aMissingFlagIsNotFound() {
        String missing = "w/" + scene.workspace.key() + "/flags/no-such-flag";
        assertThatThrownBy(() -> navigate(missing, FlagView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Rule("AUD-3")
    @Test
    @SignedInAs("viewer")
    void aLinkComparesTwoRevisions() {
        applied(40);
        applied(60);
        open("history");
        List<Long> offered =
                revisions("From").getListDataView().getItems().map(RevisionEntry::number).toList();
        assertThat(offered).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());

        open(
                Map.of(
                        "tab",
                        "history",
                        "from",
                        "" + offered.getLast(),
                        "to",
                        "" + offered.getFirst()));
        assertThat(words()).contains("40\u00a0%", "60\u00a0%");
        assertThat($view(DiffView.class).exists()).isTrue();
        assertThat(revisions("From").getValue().number()).isEqualTo(offered.getLast());
        assertThat(revisions("To").getValue().number()).isEqualTo(offered.getFirst());
    }

    @Test
    @SignedInAs("viewer")
    void aLinkToRevisionsThatAreNotItsOwnComparesNothing() {
        applied(40);
        applied(60);
        open(Map.of("tab", "history", "from", "1", "to", "no number"));
        assertThat($view(DiffView.class).exists()).isFalse();
        assertThat(revisions("From").getValue()).isNotNull();
    }

    private void applied(int share) {
        FlagContent next = content("checkout").withOverride("prod", overriddenTo(share));
        Act act =
                Act.of(scene.workspace.id(), "change.approved", Subject.flag("checkout"))
                        .withFlag("checkout");
        var approvals =
                ApprovedFlagFixtures.approvals(scene.workspace, next, "dev", "staging", "prod");
        Passed passed = new Passed("CHG-2", ApprovedFlagFixtures.AUTHOR, approvals, true);
        scene.write(() ->
                trail.record(act, () -> registry.apply(scene.workspace, next, passed).require()));
    }

    @Rule("APR-12")
    @Test
    @SignedInAs("viewer")
    void namesWhoMustAgreeToTheNextStage() {
        open("definition");
        assertThat(words()).contains("next gate: a sunset plan, then peer review");
    }

    @SuppressWarnings("unchecked")
    private Select<RevisionEntry> revisions(String label) {
        return $view(Select.class).withLabel(label).single();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(Map<String, String> address) {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/flags/checkout",
                        QueryParameters.simple(address));
        roundTrip();
    }

    private void open(String tab) {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/flags/checkout",
                        QueryParameters.of("tab", tab));
        roundTrip();
    }

    private List<String> texts() {
        return $view(Div.class).all().stream().map(Div::getText).toList();
    }
}
