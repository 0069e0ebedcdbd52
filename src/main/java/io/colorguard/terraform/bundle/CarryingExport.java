package io.colorguard.terraform.bundle;

import io.colorguard.shared.ContentHash;

/**
 * An export that carried what a change approved of its flag.
 *
 * @param stack in which it did
 * @param content hash of what it carried
 */
public record CarryingExport(ExportRecord export, String stack, ContentHash content) {}
