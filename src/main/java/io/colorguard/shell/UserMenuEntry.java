package io.colorguard.shell;

/**
 * A page of the person signed in, which the menu under their name leads to; declared as a bean by
 * its feature.
 *
 * @param messageKey the page's name in the bundles
 * @param href address within the portal
 */
public record UserMenuEntry(String messageKey, String href) {}
