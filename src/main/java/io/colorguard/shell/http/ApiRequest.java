package io.colorguard.shell.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Tells requests to the API from those for pages. */
final class ApiRequest {

    private static final String PREFIX = "/api/";

    private ApiRequest() {}

    static boolean isOne(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + PREFIX);
    }

    static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
