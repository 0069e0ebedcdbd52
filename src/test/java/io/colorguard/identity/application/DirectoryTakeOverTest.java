package io.colorguard.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.identity.domain.DirectoryEntry;
import io.colorguard.identity.domain.DirectoryUnreadableException;
import io.colorguard.identity.domain.RoleDirectory;
import io.colorguard.identity.domain.Roster;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
@Transactional
@Rule("IDN-9")
class DirectoryTakeOverTest {

    private static final WorkspaceKey PAY = new WorkspaceKey("pay");
    private static final PersonId ANA = new PersonId("bank", "ana");

    @Autowired Roster roster;
    @Autowired UserDirectory people;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void whoHoldsARoleThereIsKnownHereBeforeTheyEverCame() {
        read(ana("Ana Ruiz", "ana@bank.example", Role.APPROVER));

        assertThat(people.holders(Role.APPROVER, PAY))
                .containsExactly(new Person(ANA, "ana", "Ana Ruiz"));
        assertThat(people.mailOf(ANA)).contains("ana@bank.example");
        assertThat(people.membersLike(PAY, "rui", 5)).hasSize(1);
        assertThat(roster.lastReading()).isPresent();
    }

    @Test
    void whatIsGoneThereIsGoneHere() {
        read(
                ana("Ana Ruiz", "ana@bank.example", Role.APPROVER, Role.DEVELOPER),
                entry("ben", Role.VIEWER));
        read(ana("Ana Ruiz", null, Role.DEVELOPER));

        assertThat(people.rolesOf(ANA, PAY)).containsExactly(Role.DEVELOPER);
        assertThat(people.mailOf(ANA)).isEmpty();
        assertThat(people.rolesOf(new PersonId("bank", "ben"), PAY)).isEmpty();
        assertThat(people.find(new PersonId("bank", "ben"))).isPresent();
    }

    @Test
    void whoIsNotInTheDirectoryHoldsNothingWhereverTheyCameFrom() {
        read(entry("ben", Role.VIEWER));

        assertThat(people.rolesEverywhere(DemoPeople.require("admin").id())).isEmpty();
    }

    @Test
    void namesFollowTheDirectory() {
        read(ana("Ana Ruiz", null, Role.VIEWER));
        read(ana("Ana Ruiz de Soto", null, Role.VIEWER));

        assertThat(people.find(ANA)).map(Person::displayName).contains("Ana Ruiz de Soto");
    }

    @Test
    void whatSaysSoAlreadyIsNotWritten() {
        DirectoryEntry ana = ana("Ana Ruiz", "ana@bank.example", Role.VIEWER);
        read(ana, entry("ben", Role.VIEWER));
        List<String> before = rows();
        read(ana, entry("ben", Role.DEVELOPER));

        assertThat(rows()).filteredOn(row -> row.contains("ana")).isSubsetOf(before).hasSize(2);
        assertThat(rows()).filteredOn(row -> row.contains("ben")).isNotEqualTo(before);
    }

    @Test
    void nothingChangesWhileTheDirectoryDoesNotAnswer() {
        read(ana("Ana Ruiz", null, Role.VIEWER));
        var read = roster.lastReading();

        assertThatThrownBy(() ->
                        takeOver(() -> {
                            throw new DirectoryUnreadableException("down");
                        }))
                .isInstanceOf(DirectoryUnreadableException.class);

        assertThat(people.rolesOf(ANA, PAY)).containsExactly(Role.VIEWER);
        assertThat(roster.lastReading()).isEqualTo(read);
    }

    @Test
    void aDirectoryThatNamesNobodyIsNotBelieved() {
        read(ana("Ana Ruiz", null, Role.VIEWER));

        assertThatThrownBy(this::read).isInstanceOf(DirectoryUnreadableException.class);

        assertThat(people.rolesOf(ANA, PAY)).containsExactly(Role.VIEWER);
    }

    private void read(DirectoryEntry... entries) {
        takeOver(() -> List.of(entries));
    }

    private void takeOver(RoleDirectory directory) {
        new DirectoryTakeOver(directory, roster, transaction, clock).run();
    }

    /** Where each row stands, which changes whenever it is written. */
    private List<String> rows() {
        return jdbc.sql(
                        """
                        select 'person ' || ctid || subject from person where issuer = 'bank'
                        union all
                        select 'role ' || ctid || subject from role_grant where issuer = 'bank'
                        """)
                .query(String.class)
                .list();
    }

    private static DirectoryEntry ana(String name, @Nullable String mail, Role... roles) {
        return new DirectoryEntry(new Person(ANA, "ana", name), mail, grants(roles));
    }

    private static DirectoryEntry entry(String user, Role... roles) {
        Person person = new Person(new PersonId("bank", user), user, user);
        return new DirectoryEntry(person, null, grants(roles));
    }

    private static Set<Grant> grants(Role... roles) {
        return Set.copyOf(Set.of(roles).stream().map(role -> new Grant(role, PAY)).toList());
    }
}
