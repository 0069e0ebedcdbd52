package io.colorguard.identity.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.identity.domain.TokenRegister;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people make tokens for their programs, see when they were used, and take them back. */
@Service
public class ApiTokens {

    private static final int BYTES = 32;
    private static final int MOST = 50;

    private final TokenRegister register;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(TokenRegister register, CurrentUser currentUser, Clock clock) {
        this.register = register;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Makes a token that acts as the person signed in, until it expires. */
    @Transactional
    public Outcome<NewToken> create(String name, Duration lifetime) {
        PersonId owner = currentUser.require().id();
        List<Refusal> reasons = reasons(owner, name.strip(), lifetime);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Instant now = clock.instant();
        ApiToken token =
                new ApiToken(
                        UUID.randomUUID(),
                        owner,
                        name.strip(),
                        now,
                        now.plus(lifetime),
                        null,
                        null);
        String characters = characters();
        register.add(token, digest(characters));
        return Outcome.done(new NewToken(token, characters));
    }

    private List<Refusal> reasons(PersonId owner, String name, Duration lifetime) {
        List<Refusal> reasons = new ArrayList<>();
        if (name.isEmpty()
                || name.length() > ApiToken.LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            reasons.add(
                    Refusal.invalid(
                            "IDN-1", "identity.refusal.name", "name", ApiToken.LONGEST_NAME));
        }
        if (!lifetime.isPositive() || lifetime.compareTo(ApiToken.LONGEST) > 0) {
            reasons.add(Refusal.invalid("IDN-1", "identity.refusal.lifetime", "lifetime"));
        }
        if (register.of(owner).stream().filter(t -> t.isValid(clock.instant())).count() >= MOST) {
            reasons.add(Refusal.conflict("IDN-1", "identity.refusal.tokens", MOST));
        }
        return reasons;
    }

    /** The tokens of the person signed in, newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> mine() {
        return register.of(currentUser.require().id());
    }

    /** Takes a token back; it stops working at once. */
    @Transactional
    public Outcome<UUID> revoke(UUID id) {
        return register.revoke(currentUser.require().id(), id, clock.instant())
                ? Outcome.done(id)
                : Outcome.refused(Refusal.notFound("identity.refusal.token"));
    }

    private String characters() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "cg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Of 256 random bits the plain hash tells nobody anything. */
    public static String digest(String characters) {
        return ContentHash.of(characters.getBytes(StandardCharsets.UTF_8)).value();
    }
}
