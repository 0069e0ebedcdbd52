package io.colorguard.shell.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two requests are the same: method, address and body.
 *
 * <p>Of files it takes names and contents, since the boundary between them is another each time.
 */
final class Fingerprint {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(HttpServletRequest request) throws IOException, ServletException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(request.getMethod());
        fingerprint.add(request.getRequestURI());
        fingerprint.add(String.valueOf(request.getQueryString()));
        if (ApiRequest.hasFiles(request)) {
            for (Part part : request.getParts()) {
                fingerprint.add(part.getName());
                fingerprint.add(String.valueOf(part.getSubmittedFileName()));
                fingerprint.add(String.valueOf(part.getSize()));
                fingerprint.add(part.getInputStream());
            }
        } else {
            fingerprint.add(request.getInputStream());
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void add(InputStream content) throws IOException {
        try (content) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
