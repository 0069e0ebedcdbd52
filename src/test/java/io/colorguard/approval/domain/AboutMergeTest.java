package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("APR-6")
class AboutMergeTest {

    private static final About BASE = new About("old words", "shop", List.of("old"));
    private static final About MINE = new About("my words", "shop", List.of("old"));

    @Test
    void whatOnlyOneSideWroteStands() {
        About theirs = new About("old words", "bank", List.of("new"));

        assertThat(AboutMerge.of(wanting(MINE), with(theirs)).require())
                .isEqualTo(new About("my words", "bank", List.of("new")));
    }

    @Test
    void whatBothWroteAlikeIsNoConflict() {
        assertThat(AboutMerge.of(wanting(MINE), with(MINE)).require()).isEqualTo(MINE);
    }

    @Test
    void whatBothWroteDifferentlyIsTheAuthorsToDecideFieldByField() {
        About theirs = new About("their words", "bank", List.of());
        About mine = new About("my words", "shop", List.of("mine"));

        assertThat(AboutMerge.of(wanting(mine), with(theirs)).reasons())
                .extracting(Refusal::rule, refusal -> refusal.arguments().getFirst())
                .containsExactly(tuple("APR-6", "description"), tuple("APR-6", "tags"));
    }

    @Test
    void aNewFlagAndARemovedOneHaveNothingToMergeWith() {
        Proposal creating = Proposal.creating(with(MINE));

        assertThat(AboutMerge.of(creating, with(BASE)).require()).isEqualTo(MINE);
        assertThat(AboutMerge.of(wanting(MINE), null).require()).isEqualTo(MINE);
    }

    private static Proposal wanting(About about) {
        return Proposal.changing(with(BASE), 1, with(about));
    }

    private static FlagContent with(About about) {
        return aFlag().with(about);
    }
}
