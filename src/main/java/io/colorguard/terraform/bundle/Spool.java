package io.colorguard.terraform.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Keeps written text in a nameless temporary file until it is known which files it belongs to, so
 * that a bundle of any size takes little memory.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 18;

    private final FileChannel file;
    private final OutputStream out;
    private long end;

    Spool() {
        try {
            file =
                    FileChannel.open(
                            Files.createTempFile("colorguard-bundle", ".spool"),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Piece add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Piece add(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Piece piece = new Piece(end, bytes.length);
        end += bytes.length;
        return piece;
    }

    /** Ends the writing: what was added can be read from now on. */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(Piece piece) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(piece.length());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, piece.offset() + bytes.position()) < 0) {
                throw new IOException("the spool is cut off");
            }
        }
        return bytes.array();
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
