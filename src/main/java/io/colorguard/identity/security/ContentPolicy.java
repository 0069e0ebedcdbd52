package io.colorguard.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * Tells the browser with each answer what it may load and run for it (SEC-1). Scripts within a page
 * run where they carry the number that this one answer names; nobody can know it before.
 */
@Component
public class ContentPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String PLACE = " {scripts}";
    private static final String ATTRIBUTE = ContentPolicy.class.getName();
    private static final Base64StringKeyGenerator NUMBERS =
            new Base64StringKeyGenerator(Base64.getEncoder().withoutPadding(), 32);

    private final String policy;

    ContentPolicy(@Value("${colorguard.content-security-policy}") String policy) {
        this.policy = policy;
    }

    /** The number by which scripts of the answer to this request are known. */
    public static String number(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String number) {
            return number;
        }
        String number = NUMBERS.generateKey();
        request.setAttribute(ATTRIBUTE, number);
        return number;
    }

    /** Lets every script of this answer run: the development server writes its own. */
    public void letAllRun(BiConsumer<String, String> header) {
        header.accept(HEADER, policy.replace(PLACE, " 'unsafe-inline'"));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HEADER, policy.replace(PLACE, " 'nonce-" + number(request) + "'"));
    }
}
