package io.colorguard.workspace.application;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.workspace.domain.WorkspaceFixtures.BETA;
import static io.colorguard.workspace.domain.WorkspaceFixtures.CUSTOMER;
import static io.colorguard.workspace.domain.WorkspaceFixtures.DEV;
import static io.colorguard.workspace.domain.WorkspaceFixtures.PROD;
import static io.colorguard.workspace.domain.WorkspaceFixtures.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.AdministrationDraft;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.MergeReport.Effect;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceName;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WorkspaceSetupTest {

    @Autowired WorkspaceSetup setup;
    @Autowired WorkspaceAccess access;
    @Autowired WorkspaceContents contents;
    @Autowired AdministrationDesk desk;

    final WorkspaceKey key = new WorkspaceKey("ws-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeEach
    void create() {
        as("admin", () -> create(key).require());
    }

    @Test
    void aNewWorkspaceIsSeenByItsMembers() {
        assertThat(as("viewer", () -> access.visible()))
                .extracting(WorkspaceName::key)
                .contains(key);
    }

    @Test
    void aKeyIsGivenOnce() {
        assertThat(messages(as("admin", () -> create(key))))
                .containsExactly("workspace.refusal.key.taken");
    }

    @Rule("IDN-2")
    @ParameterizedTest
    @ValueSource(strings = {"developer1", "reviewer", "approver1", "operator", "viewer"})
    void onlyAdministratorsSetUp(String person) {
        assertThat(messages(as(person, () -> create(new WorkspaceKey("other")))))
                .containsExactly("identity.refusal.permission");
        assertThat(messages(as(person, () -> setup.add(key, BETA))))
                .containsExactly("identity.refusal.permission");
        assertThat(messages(as(person, () -> setup.rename(key, "Mine"))))
                .containsExactly("identity.refusal.permission");
        assertThat(messages(as(person, () -> setup.remove(key, PROD))))
                .containsExactly("identity.refusal.permission");
    }

    @Rule("IDN-3")
    @Test
    void nobodySignedInMeetsAMissingWorkspace() {
        assertThat(setup.add(key, BETA).reasons())
                .containsExactly(WorkspaceAccess.missing())
                .isEqualTo(
                        as("admin", () -> setup.add(new WorkspaceKey("no-such"), BETA)).reasons());
        assertThat(access.visible()).isEmpty();
    }

    @Test
    void addsEditsAndRemovesParts() {
        Segment described = new Segment("beta_users", "customer", "Better words");
        as("admin", () -> setup.add(key, BETA).require());
        as("admin", () -> setup.edit(key, described).require());
        assertThat(segments()).containsExactly(described);
        as("admin", () -> setup.remove(key, described).require());
        assertThat(segments()).isEmpty();
    }

    @Test
    void whatIsMissingCannotBeEditedOrRemoved() {
        assertThat(messages(as("admin", () -> setup.edit(key, BETA))))
                .containsExactly("workspace.refusal.part.missing");
        assertThat(messages(as("admin", () -> setup.remove(key, BETA))))
                .containsExactly("workspace.refusal.part.missing");
    }

    @Test
    void segmentKeysAreSetWhereNoneStood() {
        as("admin", () -> setup.add(key, BETA).require());
        SegmentKeys keys = new SegmentKeys("dev", "beta_users", List.of("a", "b"));
        as("admin", () -> setup.edit(key, keys).require());
        assertThat(
                        as("viewer", () -> contents.segmentKeys(key, "beta_users", "dev"))
                                .require()
                                .keys())
                .containsExactly("a", "b");
    }

    @Test
    void whatOthersReferToStays() {
        as("admin", () -> setup.add(key, attribute("region")).require());
        assertThat(messages(as("admin", () -> setup.remove(key, CUSTOMER))))
                .containsExactly("workspace.refusal.referred");
    }

    @Test
    void renames() {
        as("admin", () -> setup.rename(key, "Cards").require());
        assertThat(as("viewer", () -> contents.inventory(key)).require().workspace().name())
                .isEqualTo("Cards");
    }

    @Rule("TFM-4")
    @Test
    void mergesAllOfADraftOrNothing() {
        Environment qa = new Environment("qa", "qa", Tier.STAGING);
        Segment broken = new Segment("vip", "nobody", "");
        assertThat(as("admin", () -> desk.merge(key, draft(qa, broken))).reasons()).hasSize(1);
        assertThat(environment("qa")).isEmpty();
        var report = as("admin", () -> desk.merge(key, draft(qa, BETA, DEV))).require();
        assertThat(report.count(Effect.CREATED)).isEqualTo(2);
        assertThat(environment("qa")).contains(qa);
        assertThat(as("admin", () -> desk.merge(key, draft(qa, BETA))).require().changesNothing())
                .isTrue();
    }

    @Rule("IDN-2")
    @Test
    void developersMayCheckADraftButNotMergeIt() {
        TrafficType device = new TrafficType("device", "Device");
        assertThat(as("developer1", () -> desk.check(key, draft(device))).reasons()).isEmpty();
        assertThat(messages(as("developer1", () -> desk.merge(key, draft(device)))))
                .containsExactly("identity.refusal.permission");
    }

    private static AdministrationDraft draft(WorkspacePart... parts) {
        return new AdministrationDraft(null, List.of(parts));
    }

    private Outcome<Workspace> create(WorkspaceKey wanted) {
        return setup.create(
                new NewWorkspace(
                        wanted.value(), "Payments", List.of(DEV, PROD), List.of(CUSTOMER)));
    }

    private Optional<Environment> environment(String name) {
        return as("viewer", () -> contents.inventory(key)).require().workspace().environment(name);
    }

    private List<Segment> segments() {
        return as("viewer", () -> contents.inventory(key)).require().segments();
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::messageKey).toList();
    }
}
