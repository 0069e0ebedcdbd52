package io.colorguard.access.domain;

import static io.colorguard.identity.Role.ADMINISTRATOR;
import static io.colorguard.identity.Role.API_CLIENT;
import static io.colorguard.identity.Role.APPROVER;
import static io.colorguard.identity.Role.COMPLIANCE_OFFICER;
import static io.colorguard.identity.Role.DEVELOPER;
import static io.colorguard.identity.Role.OPERATOR;
import static io.colorguard.identity.Role.VIEWER;

import io.colorguard.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two roles of one workspace that one person should not hold: no rule is broken by it, since nobody
 * judges what they wrote, but two such people could each let the other's pass (IDN-12).
 */
public record Clash(Role one, Role other) {

    private static final List<Clash> BETWEEN_PEOPLE =
            List.of(
                    new Clash(DEVELOPER, APPROVER),
                    new Clash(ADMINISTRATOR, APPROVER),
                    new Clash(OPERATOR, APPROVER),
                    new Clash(DEVELOPER, COMPLIANCE_OFFICER),
                    new Clash(APPROVER, COMPLIANCE_OFFICER),
                    new Clash(OPERATOR, COMPLIANCE_OFFICER),
                    new Clash(ADMINISTRATOR, COMPLIANCE_OFFICER));

    /** Roles of people, which no program should hold beside its own. */
    private static final Set<Role> OF_PEOPLE = EnumSet.range(VIEWER, ADMINISTRATOR);

    /** Those among the roles that one person holds. */
    public static List<Clash> among(Set<Role> held) {
        return Stream.concat(
                        BETWEEN_PEOPLE.stream(),
                        OF_PEOPLE.stream().map(role -> new Clash(API_CLIENT, role)))
                .filter(clash -> held.contains(clash.one()) && held.contains(clash.other()))
                .toList();
    }
}
