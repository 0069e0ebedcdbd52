package io.colorguard.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.compliance.domain.PromotionFacts.Known;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may say what to the criteria of a promotion. */
class PromotionRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");
    private static final Person ANNA = new Person(new PersonId("test", "anna"), "anna", "Anna");
    private static final Note NOTE = new Note(ANNA, NOW, ChecklistStory.hash("any"));
    private static final Evidence REPORT = new Evidence.Text("See the report");

    private final List<Entry> said = new ArrayList<>();

    @Test
    @Rule("PRO-3")
    void anybodyAttestsWhatNoRecordSays() {
        Outcome<Entry> attested = by(Role.DEVELOPER).attest(Criterion.ERROR_RATE, REPORT, NOTE);

        assertThat(attested.require())
                .isEqualTo(new Entry.Attested(NOTE, Criterion.ERROR_RATE, REPORT));
        said.add(attested.require());
        assertRefused(by(Role.DEVELOPER).attest(Criterion.ERROR_RATE, REPORT, NOTE), "recorded");
    }

    @Test
    @Rule("PRO-3")
    void nobodyAttestsWhatARecordSays() {
        assertRefused(by(Role.APPROVER).attest(Criterion.DAYS_UP, REPORT, NOTE), "recorded");
        assertRefused(by(Role.APPROVER).attest(Criterion.STAKEHOLDERS, REPORT, NOTE), "recorded");
    }

    @Test
    @Rule("PRO-1")
    void whatIsNotAskedTakesNoWord() {
        PromotionRules rules =
                new PromotionRules(promotion(Tier.STAGING), speaker(false, Role.APPROVER), true);

        assertRefused(rules.attest(Criterion.SECURITY_REVIEW, REPORT, NOTE), "criterion");
        assertRefused(rules.waive(Criterion.SECURITY_REVIEW, "Why", NOTE), "criterion");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVER")
    @Rule("PRO-4")
    void nobodyButAnApproverWaives(Role role) {
        assertRefused(by(role).waive(Criterion.DAYS_UP, "Fix of an incident", NOTE), "waiver");
    }

    @Test
    @Rule("PRO-4")
    void anApproverWaivesWithAReasonAndOnce() {
        assertRefused(by(Role.APPROVER).waive(Criterion.DAYS_UP, " ", NOTE), "words.missing");

        said.add(by(Role.APPROVER).waive(Criterion.DAYS_UP, "Fix of an incident", NOTE).require());

        assertRefused(
                by(Role.APPROVER).waive(Criterion.DAYS_UP, "Again", NOTE), "nothing_to_waive");
    }

    @Test
    @Rule("PRO-4")
    void anApproverWhoWroteTheChangeWaivesNothing() {
        PromotionRules own =
                new PromotionRules(promotion(Tier.PRODUCTION), speaker(true, Role.APPROVER), true);

        assertRefused(own.waive(Criterion.DAYS_UP, "Mine", NOTE), "waiver.own");
    }

    @Test
    @Rule("PRO-4")
    void whatTookEffectTakesNoWordAnyMore() {
        PromotionRules over =
                new PromotionRules(
                        promotion(Tier.PRODUCTION), speaker(false, Role.APPROVER), false);

        assertRefused(over.waive(Criterion.DAYS_UP, "Late", NOTE), "promoted");
        assertRefused(over.attest(Criterion.ERROR_RATE, REPORT, NOTE), "promoted");
    }

    private PromotionRules by(Role role) {
        return new PromotionRules(promotion(Tier.PRODUCTION), speaker(false, role), true);
    }

    private static Speaker speaker(boolean contributor, Role role) {
        return new Speaker(ANNA, Set.of(role), contributor, ChecklistStory.HERE, NOW);
    }

    /** Not up, with verdicts missing; nothing else is on record. */
    private Promotion promotion(Tier opens) {
        PromotionFacts facts =
                new PromotionFacts(null, null, BusinessMetrics.NONE, Known.NOTHING, Known.NO);
        return new Promotion(
                opens,
                PromotionCriteria.ofStrategy().opening(opens).orElseThrow(),
                facts,
                said,
                NOW);
    }

    private static void assertRefused(Outcome<Entry> outcome, String key) {
        assertThat(outcome.reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("compliance.refusal." + key);
    }
}
