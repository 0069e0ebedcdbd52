package io.colorguard.identity.application;

import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.identity.domain.People;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters the demo's people before the first request can come in, and prints their tokens. */
@Component
@Profile("demo")
class DemoTeam implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTeam.class);

    private final People people;

    DemoTeam(People people) {
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (DemoPerson person : DemoPeople.ALL) {
            people.see(person.person());
            people.grantEverywhere(person.person().id(), person.roles());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void printTokens() {
        LOG.info(
                "API tokens of the demo, for this machine only: {}",
                DemoPeople.ALL.stream().map(DemoPerson::token).collect(Collectors.joining(" ")));
    }
}
