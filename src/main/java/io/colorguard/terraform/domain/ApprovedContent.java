package io.colorguard.terraform.domain;

import io.colorguard.shared.ContentHash;

/**
 * What is approved for an environment now.
 *
 * @param change what approved it
 */
public record ApprovedContent(ContentHash hash, String change) {}
