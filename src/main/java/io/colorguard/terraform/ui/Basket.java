package io.colorguard.terraform.ui;

import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ImportProblem;
import io.colorguard.terraform.ui.KeptBaskets.Kept;
import io.colorguard.terraform.ui.KeptBaskets.Owner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person has given to import, in their order; it is written nowhere, and what was checked
 * outlasts a reload of the page ({@link KeptBaskets}).
 */
final class Basket {

    /** All files together, so that nobody fills the server's memory. */
    static final long MOST_BYTES = 2L * ImportFile.MOST_BYTES;

    private static final String SECRET = "terraform.problem.secret";
    private static final String UNREAD = "terraform.problem.syntax.";

    private final List<ImportFile> files = new ArrayList<>();
    private String pasted = "";

    /** The basket as it was kept. */
    static Basket of(Kept kept) {
        Basket basket = new Basket();
        basket.files.addAll(kept.files());
        basket.pasted = kept.pasted();
        return basket;
    }

    /**
     * What may be kept of it after this check: neither what held something like a secret, nor what
     * was not read to its end and may hold one.
     */
    Kept keep(
            Owner owner, ImportOptions options, List<ImportProblem> problems, String nameOfPasted) {
        Set<String> unsafe =
                problems.stream()
                        .filter(Basket::isUnsafe)
                        .map(ImportProblem::file)
                        .collect(Collectors.toSet());
        List<String> lost =
                all(nameOfPasted).stream().map(ImportFile::name).filter(unsafe::contains).toList();
        return new Kept(
                owner,
                files.stream().filter(file -> !unsafe.contains(file.name())).toList(),
                unsafe.contains(nameOfPasted) ? "" : pasted,
                lost,
                options);
    }

    private static boolean isUnsafe(ImportProblem problem) {
        String key = problem.words().messageKey();
        return key.equals(SECRET) || key.startsWith(UNREAD);
    }

    /** What of the kept is still in it, in its order. */
    Kept stillIn(Kept kept) {
        return new Kept(
                kept.owner(),
                files.stream().filter(kept.files()::contains).toList(),
                pasted.equals(kept.pasted()) ? pasted : "",
                kept.lost().stream().filter(this::contains).toList(),
                kept.options());
    }

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

    private boolean contains(String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
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
