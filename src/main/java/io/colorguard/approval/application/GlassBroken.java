package io.colorguard.approval.application;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.shared.WorkspaceKey;

/**
 * Somebody broke the glass: a critical alert to whoever listens, in the transaction that did it
 * (APR-11).
 */
public record GlassBroken(WorkspaceKey workspace, BreakGlass glass) {}
