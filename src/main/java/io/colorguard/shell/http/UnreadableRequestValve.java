package io.colorguard.shell.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what fails before the portal is asked, such as addresses with {@code %2f} or {@code %00}:
 * a problem document for the API, the portal's own error page otherwise. Nothing of the request is
 * repeated.
 */
final class UnreadableRequestValve extends ErrorReportValve {

    private final ProblemTexts texts;
    private final JsonMapper json;

    UnreadableRequestValve(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean api = isOfApi(request);
        byte[] body = api ? document(status, texts.language(request)) : page(status);
        try {
            response.setContentType(
                    api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            // Whoever asked is gone.
            container.getLogger().debug("Not answered", e);
        }
    }

    /** Told by the address as it was sent: nobody could decode it. */
    private static boolean isOfApi(Request request) {
        String address = request.getCoyoteRequest().requestURI().toString();
        return address != null && address.startsWith("/api/");
    }

    private byte[] document(int status, Locale language) {
        Problem sort =
                Problem.of(HttpStatusCode.valueOf(status))
                        .orElse(status < 500 ? Problem.MALFORMED : Problem.UNEXPECTED);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", sort.type());
        document.put("title", texts.title(sort, language));
        document.put("status", status);
        if (texts.remedy(sort, language) instanceof String remedy) {
            document.put("detail", remedy);
        }
        return json.writeValueAsBytes(document);
    }

    private static byte[] page(int status) {
        String name = "/META-INF/resources/error/" + (status < 500 ? "4xx" : "5xx") + ".html";
        try (InputStream page = UnreadableRequestValve.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(page, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
