package io.colorguard.identity;

import static io.colorguard.identity.Role.ADMINISTRATOR;
import static io.colorguard.identity.Role.APPROVER;
import static io.colorguard.identity.Role.COMPLIANCE_OFFICER;
import static io.colorguard.identity.Role.DEVELOPER;
import static io.colorguard.identity.Role.OPERATOR;
import static io.colorguard.identity.Role.REVIEWER;
import static io.colorguard.identity.Role.VIEWER;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The team of the demo: one person for each role, and second ones where four eyes are needed. */
public final class DemoPeople {

    /** Everybody, in the order in which they are offered. */
    public static final List<DemoPerson> ALL =
            List.of(
                    new DemoPerson("developer1", "Diego Ramos", Set.of(DEVELOPER)),
                    new DemoPerson("developer2", "Marta Solís", Set.of(DEVELOPER, REVIEWER)),
                    new DemoPerson("reviewer", "Lucía Herrera", Set.of(REVIEWER)),
                    new DemoPerson("approver1", "Rodrigo Cárdenas", Set.of(APPROVER)),
                    new DemoPerson("approver2", "Ana Paula Ferreira", Set.of(APPROVER)),
                    new DemoPerson("compliance", "Beatriz Quiroga", Set.of(COMPLIANCE_OFFICER)),
                    new DemoPerson("operator", "Tomás Villalobos", Set.of(OPERATOR)),
                    new DemoPerson("admin", "Carmen Ibarra", Set.of(ADMINISTRATOR)),
                    new DemoPerson("viewer", "Emilio Nakamura", Set.of(VIEWER)));

    private DemoPeople() {}

    public static Optional<DemoPerson> find(String userName) {
        return ALL.stream().filter(person -> person.userName().equals(userName)).findFirst();
    }

    /** The person, where a missing one would be a bug. */
    public static Person require(String userName) {
        return find(userName).map(DemoPerson::person).orElseThrow();
    }
}
