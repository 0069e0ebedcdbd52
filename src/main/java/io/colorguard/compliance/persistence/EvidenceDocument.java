package io.colorguard.compliance.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.ContentHash;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as JSON; what belongs to another sort is null. */
record EvidenceDocument(
        Sort sort,
        @Nullable String text,
        @Nullable String address,
        @Nullable String type,
        @Nullable Long size,
        @Nullable String hash) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The sorts of evidence. */
    enum Sort {
        TEXT,
        LINK,
        FILE
    }

    static String write(Evidence evidence) {
        return JSON.writeValueAsString(
                switch (evidence) {
                    case Evidence.Text(var text) ->
                            new EvidenceDocument(Sort.TEXT, text, null, null, null, null);
                    case Evidence.Link(var address, var title) ->
                            new EvidenceDocument(
                                    Sort.LINK, title, address.toString(), null, null, null);
                    case Evidence.File(var name, var type, var size, var hash) ->
                            new EvidenceDocument(Sort.FILE, name, null, type, size, hash.value());
                });
    }

    static Evidence read(String text) {
        return JSON.readValue(text, EvidenceDocument.class).evidence();
    }

    private Evidence evidence() {
        String words = requireNonNullElse(text, "");
        return switch (sort) {
            case TEXT -> new Evidence.Text(words);
            case LINK -> new Evidence.Link(URI.create(requireNonNull(address)), words);
            case FILE ->
                    new Evidence.File(
                            words,
                            requireNonNull(type),
                            requireNonNull(size),
                            new ContentHash(requireNonNull(hash)));
        };
    }
}
