package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.Kill;
import java.time.Instant;

/** A kill as it stands in a flag's row. */
record KillDocument(Instant at, PersonDocument by, String reason, String change) {

    static KillDocument of(Kill kill) {
        return new KillDocument(
                kill.at(), PersonDocument.of(kill.by()), kill.reason(), kill.change());
    }

    Kill kill() {
        return new Kill(at, by.person(), reason, change);
    }
}
