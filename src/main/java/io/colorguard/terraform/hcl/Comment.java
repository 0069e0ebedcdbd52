package io.colorguard.terraform.hcl;

/**
 * A comment as it was found: its text without the comment signs, control characters replaced by
 * spaces.
 */
public record Comment(String text, Position position) {}
