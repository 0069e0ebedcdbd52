package io.colorguard.audit.application;

import io.colorguard.audit.RevisionEntry;
import io.colorguard.shared.ContentHash;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** An extract while it is written, revision by revision. */
abstract class ExtractFile implements Closeable {

    private int revisions;

    static ExtractFile begin(
            ExtractFormat format, OutputStream out, ExtractDocument head, JsonMapper json)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvExtract(out, head, json);
            case JSON -> new JsonExtract(out, head, json);
        };
    }

    /** Adds a revision. */
    final void add(RevisionEntry entry) throws IOException {
        write(RevisionDocument.of(entry));
        revisions++;
    }

    /** How many were added. */
    final int revisions() {
        return revisions;
    }

    abstract void write(RevisionDocument revision) throws IOException;

    /** Ends the revisions; answers the hash of the file that holds them. */
    abstract ContentHash end() throws IOException;

    /** Adds what is only known now, and ends the file. */
    @Override
    public abstract void close() throws IOException;

    static DigestOutputStream digesting(OutputStream out) {
        try {
            return new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static ContentHash hash(DigestOutputStream out) {
        return new ContentHash(HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }
}
