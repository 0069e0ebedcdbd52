package io.colorguard.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person who proves anew who they are goes on with (IDN-7). */
public final class SignOnAgain {

    /** Parameter that names the page to go on with, an address of the portal. */
    public static final String PARAMETER = "again";

    static final String OTHER_PERSON = "other";
    static final String NOT_RECENT = "stale";

    private static final String ATTRIBUTE = SignOnAgain.class.getName();
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");

    private SignOnAgain() {}

    /** The page, where the text is an address of this portal and of nobody else. */
    public static Optional<String> ownAddress(@Nullable String page) {
        return Optional.ofNullable(page).filter(text -> OWN_ADDRESS.matcher(text).matches());
    }

    /** Notes on the request that answers a sign-on what the person goes on with. */
    public static void note(HttpServletRequest request, String page) {
        request.setAttribute(ATTRIBUTE, page);
    }

    static Optional<String> page(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
