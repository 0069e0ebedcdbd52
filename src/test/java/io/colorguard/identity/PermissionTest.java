package io.colorguard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTest {

    /** The columns are the roles in the order in which {@link Role} names them. */
    @ParameterizedTest
    @Rule("IDN-2")
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    PERMISSION       | V D R A C O Z P
                    WORKSPACE_VIEW   | x x x x x x x x
                    WORKSPACE_CREATE | - - - - - - x -
                    WORKSPACE_EDIT   | - - - - - - x -
                    CHANGE_PROPOSE   | - x - - - - x -
                    CHANGE_REVIEW    | - - x - - - - -
                    CHANGE_APPROVE   | - - - x - - - -
                    POLICY_CHANGE    | - - - x - - x -
                    FREEZE_LIFT      | - - - x - - x -
                    BREAK_GLASS      | - - - - - x - -
                    COMPLIANCE_EVIDENCE | - x x x x x x -
                    COMPLIANCE_SIGN  | - - - - x - - -
                    IMPORT_PROPOSE   | - x - - - - x -
                    IMPORT_ADOPT     | - - - - - - x -
                    ACCESS_VIEW      | - - - - x - x -
                    ACCESS_REVOKE    | - - - - - - x -
                    DEPLOYMENT_REPORT | - - - - - x x -
                    IMPACT_REPORT    | - x x x x x x -
                    EXPORT           | x x x x x x x -
                    """)
    void isHeldByExactlyTheseRoles(Permission permission, String row) {
        EnumSet<Role> expected = EnumSet.noneOf(Role.class);
        String[] cells = row.split(" ");
        for (Role role : Role.values()) {
            if (cells[role.ordinal()].equals("x")) {
                expected.add(role);
            }
        }
        assertThat(permission.holders()).isEqualTo(expected);
    }

    @Test
    @Rule("IDN-2")
    void noPermissionIsLeftOutOfTheTable() {
        assertThat(Permission.values()).hasSize(18);
    }

    @Test
    @Rule("IDN-2")
    void administratorsGiveNoVerdicts() {
        assertThat(Permission.CHANGE_APPROVE.isHeldBy(Role.ADMINISTRATOR)).isFalse();
        assertThat(Permission.CHANGE_REVIEW.isHeldBy(Role.ADMINISTRATOR)).isFalse();
    }

    @ParameterizedTest
    @Rule("IDN-8")
    @CsvSource(
            textBlock =
                    """
                    IMPORT,      WORKSPACE_VIEW IMPORT_PROPOSE
                    EXPORT,      WORKSPACE_VIEW EXPORT
                    DEPLOYMENTS, WORKSPACE_VIEW DEPLOYMENT_REPORT
                    METRICS,     WORKSPACE_VIEW IMPACT_REPORT
                    """)
    void anApiClientMayDoWhatItsScopesSay(Scope scope, String may) {
        assertThat(Permission.values())
                .filteredOn(p -> p.isHeldBy(Set.of(Role.API_CLIENT), Set.of(scope)))
                .extracting(Permission::name)
                .containsExactlyInAnyOrder(may.split(" "));
    }

    @Test
    @Rule("IDN-8")
    void aScopeAloneOpensNothing() {
        assertThat(Permission.values())
                .noneMatch(p -> p.isHeldBy(Set.of(), EnumSet.allOf(Scope.class)));
    }
}
