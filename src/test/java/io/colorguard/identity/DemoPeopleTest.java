package io.colorguard.identity;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.shared.WorkspaceKey;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DemoPeopleTest {

    private static final WorkspaceKey ANY = new WorkspaceKey("any-workspace");

    @Autowired CurrentUser currentUser;
    @Autowired UserDirectory directory;

    @Test
    @Rule("IDN-2")
    void holdTheirRolesInEveryWorkspace() {
        for (DemoPerson person : DemoPeople.ALL) {
            as(
                    person.userName(),
                    () -> assertThat(currentUser.rolesIn(ANY)).isEqualTo(person.roles()));
        }
    }

    @Test
    void coverEveryRoleOfPeople() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.API_CLIENT))) {
            assertThat(directory.holders(role, ANY)).as(role.name()).isNotEmpty();
        }
    }

    @Test
    void offerTwoDevelopersAndTwoApprovers() {
        assertThat(directory.holders(Role.DEVELOPER, ANY))
                .extracting(Person::userName)
                .containsExactlyInAnyOrder("developer1", "developer2");
        assertThat(directory.holders(Role.APPROVER, ANY)).hasSize(2);
    }

    @Test
    @Rule("IDN-2")
    void onlyTheAdministratorCreatesWorkspaces() {
        for (DemoPerson person : DemoPeople.ALL) {
            as(
                    person.userName(),
                    () ->
                            assertThat(currentUser.mayCreateWorkspaces())
                                    .isEqualTo(person.userName().equals("admin")));
        }
    }

    @Test
    void nobodyActsOutsideOfASignIn() {
        assertThat(currentUser.find()).isEmpty();
        assertThat(currentUser.rolesIn(ANY)).isEmpty();
        assertThat(currentUser.source()).isEqualTo(CurrentUser.Source.JOB);
    }

    @Test
    void actingAsEndsWithTheWork() {
        ActingAs.run(
                DemoPeople.require("operator"),
                () -> {
                    assertThat(currentUser.require().displayName()).isEqualTo("Tomás Villalobos");
                    as(
                            "viewer",
                            () -> assertThat(currentUser.require().userName()).isEqualTo("viewer"));
                    assertThat(currentUser.require().userName()).isEqualTo("operator");
                });
        assertThat(currentUser.find()).isEmpty();
    }
}
