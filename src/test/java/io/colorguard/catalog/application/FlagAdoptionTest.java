package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.AUTHOR;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.FlagAdoption.Adopted;
import io.colorguard.catalog.application.FlagAdoption.Adopter;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class FlagAdoptionTest {

    @Autowired FlagAdoption adoption;
    FeatureFlags flags;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        flags = Inside.of(context, FeatureFlags.class);
    }

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
    }

    @Test
    void adoptsWhatTheCatalogDoesNotKnow() {
        Adopted adopted = adopt(content("checkout"), content("loans"));
        assertThat(adopted.created()).hasSize(2);
        assertThat(
                        flags.find(scene.workspace.id(), new FlagKey("loans"))
                                .orElseThrow()
                                .approvals()
                                .values())
                .hasSize(3)
                .extracting(Approval::kind)
                .containsOnly(Approval.Kind.ADOPTION);
    }

    @Test
    @Rule("CAT-1")
    void adoptsNothingTwice() {
        adopt(content("checkout"), content("loans"));
        Adopted again = adopt(content("checkout"), content("loans").withBase(onFor(50)));
        assertThat(again.created()).isEmpty();
        assertThat(again.unchanged()).containsExactly(new FlagKey("checkout"));
        assertThat(again.refused()).containsExactly(new FlagKey("loans"));
    }

    @Test
    void adoptsMoreThanFitsInOneTrip() {
        FlagContent[] many =
                IntStream.range(0, 1_001)
                        .mapToObj(i -> content("flag-" + i))
                        .toArray(FlagContent[]::new);
        assertThat(adopt(many).created()).hasSize(1_001);
    }

    private Adopted adopt(FlagContent... contents) {
        return scene.write(() ->
                adoption.adopt(scene.workspace, List.of(contents), new Adopter("IMP-1", AUTHOR)));
    }
}
