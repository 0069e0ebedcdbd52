package io.colorguard.identity.application;

import io.colorguard.identity.domain.ApiToken;

/** A token with its characters, which are told this once and kept nowhere. */
public record NewToken(ApiToken token, String characters) {

    @Override
    public String toString() {
        return "NewToken[" + token + "]";
    }
}
