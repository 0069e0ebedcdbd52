package io.colorguard.compliance.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.EvidenceType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file on its way to somebody, with what a browser has to be told so that it keeps it and neither
 * shows nor runs it (CMP-3).
 */
public final class EvidenceCopy implements AutoCloseable {

    private final Evidence.File file;
    private final Spool spool;

    EvidenceCopy(Evidence.File file, Spool spool) {
        this.file = file;
        this.spool = spool;
    }

    public Evidence.File file() {
        return file;
    }

    /** What stands before it in an answer, in place of what usually does. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, contentType());
        headers.put(HttpHeaders.CONTENT_LENGTH, Long.toString(file.size()));
        headers.put(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), UTF_8).build().toString());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.put(HttpHeaders.ETAG, '"' + file.hash().value() + '"');
        return headers;
    }

    private String contentType() {
        boolean text = EvidenceType.of(file.type()).filter(EvidenceType::isText).isPresent();
        return text ? file.type() + ";charset=UTF-8" : file.type();
    }

    /** Sends it, checked against its hash before. */
    public void writeTo(OutputStream out) throws IOException {
        spool.reading().transferTo(out);
    }

    @Override
    public void close() {
        spool.close();
    }
}
