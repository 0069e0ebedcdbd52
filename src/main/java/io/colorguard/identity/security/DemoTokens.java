package io.colorguard.identity.security;

import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.identity.Person;
import io.colorguard.identity.domain.TokenReader;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The fixed tokens of the demo, which {@link ThisMachineOnly} keeps on this machine (IDN-4). */
@Component
@Profile("demo")
class DemoTokens implements TokenReader {

    @Override
    public Optional<Person> read(String token) {
        return DemoPeople.ALL.stream()
                .filter(person -> person.token().equals(token))
                .map(DemoPerson::person)
                .findFirst();
    }
}
