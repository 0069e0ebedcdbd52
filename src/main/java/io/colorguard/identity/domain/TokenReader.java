package io.colorguard.identity.domain;

import java.util.Optional;

/** Tells whom an API token stands for; each sort of token has its own reader. */
public interface TokenReader {

    /** Whom it stands for, empty when the token is unknown, expired or revoked. */
    Optional<Caller> read(String token);
}
