package io.colorguard.identity.application;

import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters the demo's people before the first request can come in. */
@Component
@Profile({"demo", "sso"})
class DemoTeam implements SmartInitializingSingleton {

    private final People people;
    private final Grants grants;

    DemoTeam(People people, Grants grants) {
        this.people = people;
        this.grants = grants;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (DemoPerson person : DemoPeople.ALL) {
            people.see(person.person());
            grants.replaceEverywhere(person.person().id(), person.roles());
        }
    }
}
