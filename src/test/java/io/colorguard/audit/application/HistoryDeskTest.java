package io.colorguard.audit.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.Actors;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class HistoryDeskTest {

    private static final WorkspaceKey ANY = new WorkspaceKey("any-workspace");
    private static final Person STRANGER =
            new Person(new PersonId("elsewhere", "stranger"), "stranger", "Stranger");

    @Autowired HistoryDesk history;

    @Test
    @Rule("IDN-3")
    void strangersAreNotToldWhoActsInAWorkspace() {
        assertThat(Actors.as("viewer", () -> history.people(ANY)))
                .contains(DemoPeople.require("approver1"));
        assertThat(ActingAs.call(STRANGER, Source.BROWSER, () -> history.people(ANY))).isEmpty();
    }
}
