package io.colorguard.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The last answer to a page, which Vaadin keeps until the next call in case the browser has to ask
 * again. The one that draws a page is a hundred thousand characters and stays as long as the page
 * is only looked at, so it is kept packed.
 */
final class KeptAnswer {

    /** A shorter answer is not worth the work. */
    private static final int SHORT = 2_000;

    private KeptAnswer() {}

    /** Packs the page's last answer. */
    static void pack(UI page) {
        UIInternals kept = page.getInternals();
        String answer = kept.getLastRequestResponse();
        if (answer != null && isPlain(answer) && answer.length() >= SHORT) {
            kept.setLastRequestResponse(packed(answer));
        }
    }

    /** Puts it back as it was, to be sent again. */
    static void unpack(UI page) {
        UIInternals kept = page.getInternals();
        String answer = kept.getLastRequestResponse();
        if (answer != null && !isPlain(answer)) {
            kept.setLastRequestResponse(unpacked(answer));
        }
    }

    /** Answers are JSON; what is packed begins otherwise. */
    private static boolean isPlain(String answer) {
        return answer.startsWith("{");
    }

    private static String packed(String answer) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(bytes, deflater)) {
                out.write(answer.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    private static String unpacked(String packed) {
        byte[] bytes = packed.getBytes(StandardCharsets.ISO_8859_1);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
