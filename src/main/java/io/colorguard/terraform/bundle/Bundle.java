package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle that is ready to leave; to be closed, since its text waits in a temporary file. */
public final class Bundle implements AutoCloseable {

    /** Half the time of the usual level, for a tenth more bytes. */
    private static final int COMPRESSION = 3;

    /** The beginning of what zip files can date. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * What there is to say about a bundle at a glance.
     *
     * @param withheld definitions that are left out because their stage has no access yet
     * @param killed definitions that are carried in the form that keeps them killed
     * @param retiring definitions that are carried for the last time
     */
    public record Summary(int withheld, int killed, int retiring) {}

    /** A file as it is listed. */
    public record Listing(String path, int bytes, int flags) {}

    /** The lines, from 1, that a flag's block takes in a file. */
    public record Span(String flag, int first, int last) {}

    /** A file's text and where in it the flags stand. */
    public record Document(String path, String text, List<Span> spans) {}

    private final Spool spool;
    private final SortedMap<String, BundleFile> files;
    private final ContentHash hash;
    private final SortedMap<StackId, StackIndex> stacks;
    private final int withheld;

    Bundle(
            Spool spool,
            SortedMap<String, BundleFile> files,
            ContentHash hash,
            SortedMap<StackId, StackIndex> stacks,
            int withheld) {
        this.spool = spool;
        this.files = files;
        this.hash = hash;
        this.stacks = stacks;
        this.withheld = withheld;
    }

    /** SHA-256 of its manifest, which holds the hash of every other file. */
    public ContentHash hash() {
        return hash;
    }

    public SortedMap<StackId, StackIndex> stacks() {
        return stacks;
    }

    public Summary summary() {
        return new Summary(withheld, count(Carried.State.KILLED), count(Carried.State.RETIRING));
    }

    private int count(Carried.State state) {
        return (int)
                stacks.entrySet().stream()
                        .filter(stack -> !stack.getKey().equals(StackId.WORKSPACE))
                        .flatMap(stack -> stack.getValue().flags().values().stream())
                        .filter(carried -> carried.state() == state)
                        .count();
    }

    /** Its files by path. */
    public List<Listing> list() {
        return files.values().stream()
                .map(file -> new Listing(file.path(), file.bytes(), file.flags().size()))
                .toList();
    }

    public Optional<Document> document(String path) throws IOException {
        BundleFile file = files.get(path);
        return file == null ? Optional.empty() : Optional.of(document(file));
    }

    private Document document(BundleFile file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < file.pieces().size(); i++) {
            byte[] bytes = spool.read(file.pieces().get(i));
            String piece = new String(bytes, StandardCharsets.UTF_8);
            int next = line + (int) piece.chars().filter(c -> c == '\n').count();
            if (i > 0 && i <= file.flags().size()) {
                spans.add(new Span(file.flags().get(i - 1), line, next - 1));
            }
            text.append(piece);
            line = next;
        }
        return new Document(file.path(), text.toString(), spans);
    }

    /** Writes it as a zip file, the same bytes each time, and leaves the stream open (TFM-2). */
    public void zip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(COMPRESSION);
        for (BundleFile file : files.values()) {
            ZipEntry entry = new ZipEntry(file.path());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            for (Piece piece : file.pieces()) {
                zip.write(spool.read(piece));
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() {
        spool.close();
    }
}
