package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.domain.ClientUses;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What a client's token says is one thing, what the directory says meanwhile another. */
@DatabaseTest
@Transactional
@Rule("IDN-9")
class ApiClientsTest {

    private static final Person CLIENT =
            new Person(new PersonId("bank", "pipeline"), "pipeline", "pipeline");
    private static final Grant HELD = new Grant(Role.API_CLIENT, new WorkspaceKey("pay"));

    @Autowired People people;
    @Autowired Grants grants;
    @Autowired ClientUses uses;
    @Autowired TransactionOperations transaction;
    @Autowired Clock clock;

    @BeforeEach
    void known() {
        people.see(CLIENT);
    }

    @Test
    void withoutADirectoryTheTokenTellsWhatTheClientHolds() {
        assertThat(clients(RoleSource.SIGN_INS).mayCome(CLIENT, Set.of(HELD))).isTrue();
        assertThat(grants.of(CLIENT.id())).containsExactly(HELD);
    }

    @Test
    void aDirectoryTakesARoleAwayBeforeTheTokenExpires() {
        grants.replace(CLIENT.id(), Set.of(HELD));
        assertThat(clients(RoleSource.DIRECTORY).mayCome(CLIENT, Set.of(HELD))).isTrue();

        grants.replace(CLIENT.id(), Set.of());

        assertThat(clients(RoleSource.DIRECTORY).mayCome(CLIENT, Set.of(HELD))).isFalse();
        assertThat(grants.of(CLIENT.id())).isEmpty();
    }

    @Test
    void aProgramThatAlsoHoldsARoleOfPeopleIsNotLetIn() {
        grants.replace(CLIENT.id(), Set.of(HELD, new Grant(Role.APPROVER, null)));

        assertThat(clients(RoleSource.DIRECTORY).mayCome(CLIENT, Set.of(HELD))).isFalse();
    }

    private ApiClients clients(RoleSource source) {
        var properties = new OAuth2ClientProperties();
        var keycloak = new OAuth2ClientProperties.Provider();
        keycloak.setIssuerUri("https://sso.bank.example/realms/bank");
        properties.getProvider().put(Provider.NAME, keycloak);
        var provider = new Provider(properties, "bank", _ -> null, clock);
        return new ApiClients(
                provider, "colorguard-api", people, grants, uses, source, clock, transaction);
    }
}
