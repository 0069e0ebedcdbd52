package io.colorguard.terraform.ui;

import io.colorguard.terraform.domain.ImportFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a person has given to import, in their order; it lasts as long as they stay on the page and
 * is written nowhere.
 */
final class Basket {

    /** All files together, so that nobody fills the server's memory. */
    static final long MOST_BYTES = 2L * ImportFile.MOST_BYTES;

    private final List<ImportFile> files = new ArrayList<>();
    private String pasted = "";

    /** Takes a file in; one of the same name is replaced where it stands. False if too much. */
    boolean add(String name, byte[] content) {
        int known = files.stream().map(ImportFile::name).toList().indexOf(name);
        long others =
                files.stream()
                        .filter(file -> !file.name().equals(name))
                        .mapToLong(file -> file.content().length)
                        .sum();
        if (others + content.length > MOST_BYTES) {
            return false;
        }
        ImportFile file = ImportFile.uploaded(name, content);
        if (known < 0) {
            files.add(file);
        } else {
            files.set(known, file);
        }
        return true;
    }

    void remove(int index) {
        files.remove(index);
    }

    /** Puts the file before the one that stands before it. */
    void raise(int index) {
        Collections.swap(files, index, index - 1);
    }

    void paste(String text) {
        pasted = text;
    }

    String pasted() {
        return pasted;
    }

    List<ImportFile> files() {
        return List.copyOf(files);
    }

    boolean isEmpty() {
        return files.isEmpty() && pasted.isBlank();
    }

    /** The files, then what was pasted under this name. */
    List<ImportFile> all(String nameOfPasted) {
        List<ImportFile> all = new ArrayList<>(files);
        if (!pasted.isBlank()) {
            all.add(ImportFile.pasted(nameOfPasted, pasted.getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }
}
