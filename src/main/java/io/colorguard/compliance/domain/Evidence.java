package io.colorguard.compliance.domain;

import io.colorguard.shared.ContentHash;
import java.net.URI;

/** What somebody brings to show that a checkpoint is met (CMP-3). */
public sealed interface Evidence {

    /** Their own words. */
    record Text(String text) implements Evidence {
        public Text {
            text = text.strip();
        }
    }

    /** Where it can be read. */
    record Link(URI address, String title) implements Evidence {
        public Link {
            title = title.strip();
        }
    }

    /**
     * A file that is kept under its SHA-256.
     *
     * @param name as people see it, never part of a path
     * @param type told from its content, not by whoever brought it
     * @param size in bytes
     */
    record File(String name, String type, long size, ContentHash hash) implements Evidence {}

    int LONGEST_TEXT = 4_000;
    int LONGEST_LINK = 2_000;
    int LONGEST_TITLE = 200;
    long LARGEST_FILE = 25L * 1024 * 1024;
}
