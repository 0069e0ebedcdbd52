package io.colorguard.compliance.application;

import io.colorguard.shared.ContentHash;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on its way in or out, in a nameless temporary file: it takes no memory, and no connection
 * to the database waits for whoever sends or receives it.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final MessageDigest digest;
    private long size;

    Spool() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
            file =
                    FileChannel.open(
                            Files.createTempFile("colorguard-evidence", ".spool"),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all there is, and stops as soon as it is more than so many bytes. */
    void fill(InputStream from, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        OutputStream into = writing();
        for (int read = from.read(buffer); read >= 0 && size <= most; read = from.read(buffer)) {
            into.write(buffer, 0, read);
        }
    }

    OutputStream writing() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
                while (rest.hasRemaining()) {
                    file.write(rest, size + rest.position() - offset);
                }
                digest.update(bytes, offset, length);
                size += length;
            }
        };
    }

    long size() {
        return size;
    }

    /** The hash of all that was written by now; asked once. */
    ContentHash hash() {
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** All of it from the beginning; one reader at a time. */
    InputStream reading() {
        return readingEnd(size);
    }

    /** Up to so many bytes of the end. */
    InputStream readingEnd(long most) {
        try {
            return new Reading(Channels.newInputStream(file.position(Math.max(0, size - most))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the file open for the next reader. */
    private static final class Reading extends FilterInputStream {

        Reading(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The spool closes its file itself.
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
