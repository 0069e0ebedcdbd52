package io.colorguard.terraform.domain;

/**
 * What an import may do by itself (TFM-4).
 *
 * @param fixesAccepted whether the person has accepted the proposed fixes
 * @param maySetUp whether the person may set up the workspace; otherwise parts that it does not
 *     have are told and left to an administrator
 */
public record Terms(boolean fixesAccepted, boolean maySetUp) {}
