package io.colorguard.compliance.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file that is brought as evidence may be (CMP-3). Content tells it, except which text a
 * text is, which only its name says.
 */
public enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt", "log"),
    CSV("text/csv", "csv"),
    JSON("application/json", "json"),
    MARKDOWN("text/markdown", "md");

    private static final List<EvidenceType> TEXTS = List.of(TEXT, CSV, JSON, MARKDOWN);

    private final String mediaType;
    private final List<String> endings;

    EvidenceType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The type of this name, where it is one of ours. */
    public static Optional<EvidenceType> of(String mediaType) {
        return Arrays.stream(values()).filter(it -> it.mediaType.equals(mediaType)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isText() {
        return TEXTS.contains(this);
    }

    /** How its names end, the usual one first. */
    public String ending() {
        return "." + endings.getFirst();
    }

    /** The type under this name: which text it is, where the content is text. */
    EvidenceType under(String name) {
        return isText()
                ? TEXTS.stream().filter(text -> text.isEndOf(name)).findFirst().orElse(TEXT)
                : this;
    }

    /** Whether a file of this type may be called so. */
    boolean isEndOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }
}
