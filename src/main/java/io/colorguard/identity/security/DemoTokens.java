package io.colorguard.identity.security;

import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.identity.domain.Caller;
import io.colorguard.identity.domain.TokenReader;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The fixed tokens of the demo, which {@link ThisMachineOnly} keeps on this machine (IDN-4). */
@Component
@Profile("demo")
class DemoTokens implements TokenReader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTokens.class);

    @Override
    public Optional<Caller> read(String token) {
        return DemoPeople.ALL.stream()
                .filter(person -> person.token().equals(token))
                .map(person -> Caller.as(person.person()))
                .findFirst();
    }

    @EventListener(ApplicationReadyEvent.class)
    void printTokens() {
        LOG.info(
                "API tokens of the demo, for this machine only: {}",
                DemoPeople.ALL.stream().map(DemoPerson::token).collect(Collectors.joining(" ")));
    }
}
