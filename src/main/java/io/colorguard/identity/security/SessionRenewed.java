package io.colorguard.identity.security;

import jakarta.servlet.http.HttpSession;

/** Whoever holds the session has proved anew who they are (IDN-7). */
public record SessionRenewed(HttpSession session) {}
