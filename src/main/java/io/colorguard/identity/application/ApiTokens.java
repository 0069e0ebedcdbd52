package io.colorguard.identity.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Deed;
import io.colorguard.identity.IdentityJournal;
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
import java.util.Optional;
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
    private final IdentityJournal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(
            TokenRegister register, CurrentUser currentUser, IdentityJournal journal, Clock clock) {
        this.register = register;
        this.currentUser = currentUser;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a token that acts as the person signed in, until it expires.
     *
     * @param reason why it is needed
     */
    @Transactional
    public Outcome<NewToken> create(String name, Duration lifetime, String reason) {
        PersonId owner = currentUser.require().id();
        List<Refusal> refusals = refusals(owner, name.strip(), lifetime);
        refusals.addAll(refusals(reason));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
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
        journal.record(
                deed("token.created", token.id(), reason),
                () -> register.add(token, digest(characters)));
        return Outcome.done(new NewToken(token, characters));
    }

    private static Deed deed(String action, UUID token, String reason) {
        return new Deed(action, "token", token.toString(), reason.strip());
    }

    private static List<Refusal> refusals(String reason) {
        return ApiToken.isReason(reason)
                ? List.of()
                : List.of(
                        Refusal.invalid(
                                "AUD-1",
                                "identity.refusal.reason",
                                "reason",
                                ApiToken.LONGEST_REASON));
    }

    private List<Refusal> refusals(PersonId owner, String name, Duration lifetime) {
        List<Refusal> reasons = new ArrayList<>();
        if (!ApiToken.isName(name)) {
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

    /**
     * Takes a token back; it stops working at once.
     *
     * @param reason why it is not to be used any more
     */
    @Transactional
    public Outcome<UUID> revoke(UUID id, String reason) {
        Optional<ApiToken> token = register.lock(currentUser.require().id(), id);
        if (token.isEmpty()) {
            return Outcome.refused(Refusal.notFound("identity.refusal.token"));
        }
        List<Refusal> refusals = refusals(reason);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (token.get().revokedAt() == null) {
            journal.record(
                    deed("token.revoked", id, reason), () -> register.revoke(id, clock.instant()));
        }
        return Outcome.done(id);
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
