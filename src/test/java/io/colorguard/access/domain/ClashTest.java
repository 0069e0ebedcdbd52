package io.colorguard.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.identity.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("IDN-12")
class ClashTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DEVELOPER APPROVER,                1
                    ADMINISTRATOR APPROVER,            1
                    OPERATOR APPROVER,                 1
                    DEVELOPER COMPLIANCE_OFFICER,      1
                    APPROVER COMPLIANCE_OFFICER,       1
                    OPERATOR COMPLIANCE_OFFICER,       1
                    ADMINISTRATOR COMPLIANCE_OFFICER,  1
                    API_CLIENT DEVELOPER,              1
                    API_CLIENT VIEWER REVIEWER,        2
                    DEVELOPER ADMINISTRATOR APPROVER,  2
                    DEVELOPER REVIEWER,                0
                    VIEWER APPROVER,                   0
                    REVIEWER APPROVER,                 0
                    DEVELOPER ADMINISTRATOR OPERATOR,  0
                    API_CLIENT,                        0
                    """)
    void tellsWhichRolesShouldBeTwoPeoples(String roles, int clashes) {
        var held = Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        assertThat(Clash.among(held)).hasSize(clashes);
    }
}
