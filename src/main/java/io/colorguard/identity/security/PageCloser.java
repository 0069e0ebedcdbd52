package io.colorguard.identity.security;

import jakarta.servlet.http.HttpSession;

/** Takes open pages out of a session that is about to end, before anybody clicks in them. */
@FunctionalInterface
public interface PageCloser {

    /** Leads every page that stands open in the session to this address of the portal. */
    void leave(HttpSession session, String address);
}
