package io.colorguard.identity.security;

import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.domain.Caller;
import io.colorguard.identity.domain.TokenReader;
import io.colorguard.identity.domain.TokenRegister;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tokens that people made themselves. */
@Component
class PersonalTokens implements TokenReader {

    private final TokenRegister register;
    private final Clock clock;

    PersonalTokens(TokenRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> read(String token) {
        return register.use(ApiTokens.digest(token), clock.instant()).map(Caller::as);
    }
}
