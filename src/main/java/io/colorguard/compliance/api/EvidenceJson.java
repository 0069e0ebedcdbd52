package io.colorguard.compliance.api;

import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Objects;
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

    /** The evidence of a request. */
    static Outcome<Evidence> read(
            @Nullable String text, @Nullable String link, @Nullable String title) {
        if (link == null) {
            return Outcome.done(new Evidence.Text(Objects.requireNonNullElse(text, "")));
        }
        if (text != null) {
            return Outcome.refused(
                    Refusal.invalid("CMP-3", "compliance.refusal.evidence.both", "link"));
        }
        try {
            return Outcome.done(
                    new Evidence.Link(URI.create(link), Objects.requireNonNullElse(title, "")));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(
                    Refusal.invalid(
                            "CMP-3", "compliance.refusal.link", "link", Evidence.LONGEST_LINK));
        }
    }
}
