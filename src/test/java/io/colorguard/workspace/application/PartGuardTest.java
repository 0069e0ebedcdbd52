package io.colorguard.workspace.application;

import static io.colorguard.workspace.domain.WorkspaceFixtures.BETA;
import static io.colorguard.workspace.domain.WorkspaceFixtures.CUSTOMER;
import static io.colorguard.workspace.domain.WorkspaceFixtures.DEV;
import static io.colorguard.workspace.domain.WorkspaceFixtures.PROD;
import static io.colorguard.workspace.domain.WorkspaceFixtures.inventory;
import static io.colorguard.workspace.domain.WorkspaceFixtures.serverKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.application.WorkspaceUse.Use;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentSize;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@Rule("CFG-6")
class PartGuardTest {

    final Inventory known = inventory();

    @Test
    void whatFlagsUseStays() {
        PartGuard guard = guardWhere(new Use(7, List.of("checkout", "login")));
        assertThat(guard.againstRemoval(PROD, known, List.of()))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.arguments()).containsExactly(7L, "checkout, login");
                });
    }

    @Test
    void whatNobodyUsesMayGo() {
        assertThat(guardWhere(Use.NONE).againstRemoval(PROD, known, List.of())).isEmpty();
        assertThat(guardWhere(Use.NONE).againstRemoval(BETA, known, List.of())).isEmpty();
    }

    @Test
    void whatOtherPartsReferToStays() {
        Inventory withKey = known.with(serverKey("backend", "prod"));
        PartGuard guard = guardWhere(Use.NONE);
        assertThat(guard.againstRemoval(CUSTOMER, known, List.of())).hasSize(1);
        assertThat(guard.againstRemoval(PROD, withKey, List.of())).hasSize(1);
        SegmentSize members = new SegmentSize("beta_users", "dev", 3);
        assertThat(guard.againstRemoval(DEV, known, List.of(members))).hasSize(1);
    }

    @Rule({"APR-1", "APR-2"})
    @Test
    void tierAndNameStayWhereFlagsStand() {
        PartGuard guard = guardWhere(new Use(1, List.of("checkout")));
        Environment weaker = new Environment("prod", "production", Tier.DEVELOPMENT);
        Environment elsewhere = new Environment("prod", "other", Tier.PRODUCTION);
        assertThat(guard.againstChange(known.workspace().id(), PROD, weaker)).hasSize(1);
        assertThat(guard.againstChange(known.workspace().id(), PROD, elsewhere)).hasSize(1);
        assertThat(guard.againstChange(known.workspace().id(), PROD, PROD)).isEmpty();
    }

    @Test
    void descriptionsMayChangeWhereverFlagsStand() {
        PartGuard guard = guardWhere(new Use(1, List.of("checkout")));
        Segment described = new Segment("beta_users", "customer", "Better words");
        assertThat(guard.againstChange(known.workspace().id(), BETA, described)).isEmpty();
    }

    private static PartGuard guardWhere(Use use) {
        WorkspaceUse uses = (_, _) -> use;
        var beans = new StaticListableBeanFactory();
        beans.addBean("uses", uses);
        return new PartGuard(beans.getBeanProvider(WorkspaceUse.class));
    }
}
