package io.colorguard.compliance.api;

import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is answered and written: text or a link; files are answered with their SHA-256
 * (CMP-3).
 *
 * @param title of a link
 * @param name of a file
 * @param type of a file, told from its content
 * @param size of a file in bytes
 */
@Schema(name = "Evidence")
record EvidenceJson(
        @Nullable String text,
        @Nullable String link,
        @Nullable String title,
        @Nullable String sha256,
        @Nullable String name,
        @Nullable String type,
        @Nullable Long size) {

    static EvidenceJson of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Text(var text) ->
                    new EvidenceJson(text, null, null, null, null, null, null);
            case Evidence.Link(var address, var title) ->
                    new EvidenceJson(null, address.toString(), title, null, null, null, null);
            case Evidence.File(var name, var type, var size, var hash) ->
                    new EvidenceJson(null, null, null, hash.value(), name, type, size);
        };
    }

    /**
     * What a client shows: text, a link with a title, or a file with a name that the portal keeps.
     */
    record Written(
            @Nullable String text,
            @Nullable String link,
            @Nullable String title,
            @Nullable String sha256,
            @Nullable String name) {

        private long count() {
            return Stream.of(text, link, sha256).filter(Objects::nonNull).count();
        }
    }

    /**
     * The evidence of a request.
     *
     * @param files finds a kept file by hash and name
     */
    static Outcome<Evidence> read(
            Written written, BiFunction<ContentHash, String, Outcome<Evidence.File>> files) {
        if (written.count() > 1) {
            return Outcome.refused(
                    Refusal.invalid("CMP-3", "compliance.refusal.evidence.both", "link"));
        }
        if (written.sha256() != null) {
            return files.apply(
                            Places.file(written.sha256()),
                            Objects.requireNonNullElse(written.name(), ""))
                    .map(file -> file);
        }
        return written.link() == null
                ? Outcome.done(new Evidence.Text(Objects.requireNonNullElse(written.text(), "")))
                : link(written.link(), Objects.requireNonNullElse(written.title(), ""));
    }

    private static Outcome<Evidence> link(String link, String title) {
        try {
            return Outcome.done(new Evidence.Link(URI.create(link), title));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(
                    Refusal.invalid(
                            "CMP-3", "compliance.refusal.link", "link", Evidence.LONGEST_LINK));
        }
    }
}
