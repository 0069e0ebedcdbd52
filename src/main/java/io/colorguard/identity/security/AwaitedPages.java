package io.colorguard.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that each tab of a browser waits for while its person signs in, by the state that its
 * sign-in was begun under. They outlast the session that the first of the tabs begins, so that the
 * others arrive where they were going as well.
 */
public final class AwaitedPages {

    /** Of more tabs than this the oldest arrives at the start page. */
    private static final int MOST = 20;

    private static final String ATTRIBUTE = AwaitedPages.class.getName();
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private AwaitedPages() {}

    /** Notes what the browser asked for last as what the sign-in of this state is for. */
    public static void note(HttpSession session, String state) {
        if (session.getAttribute(SAVED_REQUEST) instanceof SavedRequest asked) {
            synchronized (session) {
                var pages = pages(session);
                pages.put(state, asked.getRedirectUrl());
                while (pages.size() > MOST) {
                    pages.pollFirstEntry();
                }
                session.setAttribute(ATTRIBUTE, pages);
            }
        }
    }

    /** The page that the sign-in of this state is for, and no longer kept. */
    public static Optional<String> take(HttpSession session, @Nullable String state) {
        synchronized (session) {
            var pages = pages(session);
            Optional<String> page = Optional.ofNullable(pages.remove(state));
            session.setAttribute(ATTRIBUTE, pages);
            return page;
        }
    }

    /**
     * Notes on the request that ends a sign-in where it leads. In the session the sign-in of
     * another tab, which ends at the same time, would note its own.
     */
    public static void note(HttpServletRequest request, String page) {
        request.setAttribute(ATTRIBUTE, page);
    }

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    /** Has the sign-in that is under way lead to this page. */
    static void leadTo(HttpSession session, String page) {
        session.setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page));
    }

    /** What outlasts the session: addresses of this portal, as its own browser asked for them. */
    static Map<String, Object> outlasting(@Nullable HttpSession session) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (session == null) {
            return kept;
        }
        try {
            for (String name : new String[] {SAVED_REQUEST, ATTRIBUTE}) {
                Object value = session.getAttribute(name);
                if (value != null) {
                    kept.put(name, value);
                }
            }
        } catch (IllegalStateException _) {
            // Another tab's sign-in has just replaced it, and took them along.
        }
        return kept;
    }

    @SuppressWarnings("unchecked") // Written here alone.
    private static LinkedHashMap<String, String> pages(HttpSession session) {
        Object kept = session.getAttribute(ATTRIBUTE);
        return kept == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>((Map<String, String>) kept);
    }
}
