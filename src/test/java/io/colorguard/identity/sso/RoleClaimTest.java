package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("IDN-5")
class RoleClaimTest {

    private static final WorkspaceKey BANK = new WorkspaceKey("banking-platform");

    @Test
    void takesTheRolesOfTheListAndNothingElse() {
        assertThat(
                        RoleClaim.read(
                                List.of(
                                        "/colorguard/banking-platform/compliance-officer",
                                        "/colorguard/*/viewer",
                                        "/payments/approver")))
                .containsExactlyInAnyOrder(
                        new Grant(Role.COMPLIANCE_OFFICER, BANK), new Grant(Role.VIEWER, null));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasAGroup(Role role) {
        Grant here = new Grant(role, BANK);
        Grant everywhere = new Grant(role, null);

        assertThat(RoleClaim.grant(RoleClaim.group(here))).contains(here);
        assertThat(RoleClaim.grant(RoleClaim.group(everywhere))).contains(everywhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "approver",
                "/approver",
                "colorguard/banking-platform/approver",
                "/colorguard/approver",
                "/colorguard//approver",
                "/colorguard/banking-platform/approver/",
                "/colorguard/banking-platform/approver/deputy",
                "/team/colorguard/banking-platform/approver",
                "/colorguard/banking-platform/APPROVER",
                "/colorguard/banking-platform/Approver",
                "/colorguard/banking-platform/approvers",
                "/colorguard/banking-platform/compliance_officer",
                "/colorguard/banking-platform/root",
                "/colorguard/Banking-Platform/approver",
                "/colorguard/**/approver",
                "/colorguard/%2A/approver",
                "/colorguard/*\n/approver",
                "/Colorguard/*/approver"
            })
    void otherGroupsGiveNothing(String group) {
        assertThat(RoleClaim.grant(group)).isEqualTo(Optional.empty());
    }
}
