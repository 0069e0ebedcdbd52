package io.colorguard.shell;

import io.colorguard.uikit.Glyph;

/**
 * One result of the search.
 *
 * @param href address of the page within the portal, such as {@code w/payments/flags/new-checkout}
 */
public record SearchHit(Glyph glyph, String title, String note, String href) {}
