package io.colorguard.terraform.hcl;

/** A flag-like object found inside comments: information for a person, never data. */
public record CommentedOutBlock(String name, Position position) {}
