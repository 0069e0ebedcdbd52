package io.colorguard.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Phase;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said to a checklist, by whom and when. */
class ChecklistRulesTest {

    private static final Evidence REPORT = new Evidence.Text("See the report");

    private final ChecklistStory story = new ChecklistStory();

    @Test
    @Rule("CMP-3")
    void verdictsAreNeverSaidByHand() {
        assertRefused(
                story.by("dana").asks(rules -> rules.met("change_approval", REPORT)), "by_record");
        assertRefused(
                story.by("dana").asks(rules -> rules.notApplicable("change_approval", "No")),
                "by_record");
    }

    @Test
    @Rule("CMP-3")
    void aPointThatTheListDoesNotHaveIsMissing() {
        assertRefused(story.by("dana").asks(rules -> rules.met("nothing", REPORT)), "point");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    javascript:alert(1),                link
                    file:///etc/passwd,                 link
                    'data:text/html,hello',              link
                    https://user:pass@example.com/a,    link
                    mailto:somebody@example.com,        link
                    """)
    @Rule("CMP-3")
    void refusesLinksThatAreNoPages(String address, String why) {
        assertRefused(
                story.by("dana")
                        .asks(rules ->
                                rules.met(
                                        "security_review",
                                        new Evidence.Link(URI.create(address), "Report"))),
                why);
    }

    @Test
    @Rule("CMP-3")
    void takesLinksToPages() {
        var link = new Evidence.Link(URI.create("https://wiki.example.com/SEC-902"), "SEC-902");

        story.by("dana").says(rules -> rules.met("security_review", link));

        assertThat(story.state("security_review"))
                .isInstanceOfSatisfying(
                        PointState.MetByHand.class,
                        it -> assertThat(it.said().evidence()).isEqualTo(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\u0007b"})
    @Rule("CMP-3")
    void refusesWordsThatSayNothingOrCannotBeKept(String words) {
        assertThat(
                        story.by("dana")
                                .asks(rules ->
                                        rules.met("security_review", new Evidence.Text(words)))
                                .reasons())
                .isNotEmpty();
        assertThat(
                        story.by("dana")
                                .asks(rules -> rules.notApplicable("accessibility", words))
                                .reasons())
                .isNotEmpty();
    }

    @Test
    @Rule("CMP-3")
    void refusesMoreWordsThanAnybodyReads() {
        Evidence endless = new Evidence.Text("x".repeat(Evidence.LONGEST_TEXT + 1));

        assertRefused(
                story.by("dana").asks(rules -> rules.met("security_review", endless)),
                "words.too_long");
    }

    @Test
    @Rule("CMP-3")
    void nobodyConfirmsTheirOwnJustification() {
        story.by("olga").says(rules -> rules.notApplicable("accessibility", "No user interface"));

        assertRefused(
                story.by("olga").asks(rules -> rules.confirm("accessibility")),
                "own_justification");
    }

    @Test
    @Rule("CMP-3")
    void thereIsNothingToConfirmWhereNobodyJustified() {
        assertRefused(
                story.by("olga").asks(rules -> rules.confirm("accessibility")),
                "nothing_to_confirm");
    }

    @Test
    @Rule("CMP-3")
    void whatWasSaidIsOpenedAgainWithAReason() {
        assertRefused(
                story.by("dana").asks(rules -> rules.reopen("accessibility", "Wrong report")),
                "nothing_to_reopen");
        story.by("dana").meets("accessibility");

        story.by("olga").says(rules -> rules.reopen("accessibility", "Wrong report"));

        assertThat(story.state("accessibility").isClosed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLIANCE_OFFICER")
    @Rule("CMP-4")
    void onlyAComplianceOfficerSignsOffConfirmsOrWithdraws(Role role) {
        story.by("dana").meetsAll(Phase.PRE_PRODUCTION);
        var other = story.by("otto", false, role);

        assertRefused(
                other.asks(rules -> rules.signOff(Phase.PRE_PRODUCTION, story.content())),
                "officer");
        assertRefused(other.asks(rules -> rules.confirm("accessibility")), "officer");
        assertRefused(
                other.asks(rules -> rules.withdraw(Phase.PRE_PRODUCTION, "Wrong")), "officer");
    }

    @Test
    @Rule("CMP-4")
    void anOfficerWhoWroteTheChangeSignsNothingOff() {
        story.by("dana").meetsAll(Phase.PRE_PRODUCTION);

        assertRefused(
                story.by("otto", true, Role.COMPLIANCE_OFFICER)
                        .asks(rules -> rules.signOff(Phase.PRE_PRODUCTION, story.content())),
                "contributor");
    }

    @Test
    @Rule("CMP-4")
    void nothingIsSignedOffThatWasNotRead() {
        story.by("dana").meetsAll(Phase.PRE_PRODUCTION);

        assertRefused(
                story.by("olga")
                        .asks(rules ->
                                rules.signOff(Phase.PRE_PRODUCTION, ChecklistStory.hash("other"))),
                "content_other");
    }

    @Test
    @Rule("CMP-4")
    void aPhaseWithOpenPointsIsNotSignedOff() {
        story.by("dana").meets("security_review");

        assertRefused(
                story.by("olga")
                        .asks(rules -> rules.signOff(Phase.PRE_PRODUCTION, story.content())),
                "points_open");
    }

    @Test
    @Rule("CMP-4")
    void aSignOffIsWithdrawnOnceAndWithAReason() {
        story.by("dana").meetsAll(Phase.PRE_PRODUCTION);
        assertRefused(withdrawn("Too early"), "not_signed_off");
        story.by("olga").signsOff(Phase.PRE_PRODUCTION);
        assertRefused(
                story.by("olga")
                        .asks(rules -> rules.signOff(Phase.PRE_PRODUCTION, story.content())),
                "signed_off");
        assertRefused(withdrawn(" "), "words.missing");

        story.by("olga").says(rules -> rules.withdraw(Phase.PRE_PRODUCTION, "The wrong report"));

        assertThat(story.phase(Phase.PRE_PRODUCTION)).isEqualTo(Checklist.PhaseState.READY);
        assertRefused(withdrawn("Again"), "not_signed_off");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PRE_PRODUCTION,  security_review,   too_late
                    DEPLOYMENT,      incident_response, too_late
                    POST_DEPLOYMENT, user_impact,       too_early
                    """)
    @Rule("CMP-2")
    void nothingIsSaidToAPhaseWhoseTimeIsNotNow(Phase phase, String point, String why) {
        story.closes(phase);

        assertRefused(story.by("dana").asks(rules -> rules.met(point, REPORT)), why);
        assertRefused(story.by("olga").asks(rules -> rules.signOff(phase, story.content())), why);
    }

    private Outcome<Entry> withdrawn(String why) {
        return story.by("olga").asks(rules -> rules.withdraw(Phase.PRE_PRODUCTION, why));
    }

    private static void assertRefused(Outcome<Entry> outcome, String key) {
        assertThat(outcome.reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("compliance.refusal." + key);
    }
}
