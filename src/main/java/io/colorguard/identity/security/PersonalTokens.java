package io.colorguard.identity.security;

import io.colorguard.identity.Person;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.domain.Caller;
import io.colorguard.identity.domain.TokenReader;
import io.colorguard.identity.domain.TokenRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tokens that people made themselves. */
@Component
class PersonalTokens implements TokenReader {

    private final TokenRegister register;
    private final TokenOwners owners;
    private final Clock clock;

    PersonalTokens(TokenRegister register, TokenOwners owners, Clock clock) {
        this.register = register;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> read(String token) {
        String digest = ApiTokens.digest(token);
        Instant now = clock.instant();
        Optional<Person> owner =
                register.owner(digest, now).filter(person -> owners.areKnown(person.id(), now));
        owner.ifPresent(_ -> register.noteUse(digest, now));
        return owner.map(Caller::as);
    }
}
