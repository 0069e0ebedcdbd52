package io.colorguard.terraform.bundle;

/** Some bytes of a {@link Spool}. */
record Piece(long offset, int length) {}
