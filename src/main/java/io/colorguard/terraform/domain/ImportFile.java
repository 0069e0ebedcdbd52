package io.colorguard.terraform.domain;

/**
 * Something a person gave to import.
 *
 * @param name as the person's machine calls it; only ever shown
 * @param content the bytes
 * @param pasted whether it was pasted as text, so that objects may stand without a name
 */
public record ImportFile(String name, byte[] content, boolean pasted) {

    /** More than this is not read: 32 MiB (TFM-4). */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    public static ImportFile uploaded(String name, byte[] content) {
        return new ImportFile(name, content, false);
    }

    public static ImportFile pasted(String name, byte[] content) {
        return new ImportFile(name, content, true);
    }

    boolean isJson() {
        if (name.endsWith(".json")) {
            return true;
        }
        return !pasted && firstCharacter() == '{';
    }

    private int firstCharacter() {
        for (byte b : content) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
        }
        return -1;
    }
}
