package io.colorguard.approval.application;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.shared.WorkspaceKey;

/** Somebody else has looked at an emergency, which owes nothing more (APR-11). */
public record GlassReviewed(WorkspaceKey workspace, BreakGlass glass) {}
