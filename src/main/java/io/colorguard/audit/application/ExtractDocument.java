package io.colorguard.audit.application;

import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What an extract says of itself, so that whoever reads it can ask the same again (AUD-6).
 *
 * @param query all that narrows it; nothing where it is the whole history
 * @param order of its revisions
 * @param takenAt when it was asked for
 * @param by through which door it was taken
 */
record ExtractDocument(
        UUID extract,
        String workspace,
        Map<String, String> query,
        String order,
        Instant takenAt,
        Taker takenBy,
        String by) {

    /** Whoever took it. */
    record Taker(String user, String name, String issuer, String subject) {

        static Taker of(Person person) {
            return new Taker(
                    person.userName(),
                    person.displayName(),
                    person.id().issuer(),
                    person.id().subject());
        }
    }

    static String word(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }
}
