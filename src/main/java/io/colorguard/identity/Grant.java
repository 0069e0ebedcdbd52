package io.colorguard.identity;

import io.colorguard.shared.WorkspaceKey;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds.
 *
 * @param workspace where, null for every workspace
 */
public record Grant(Role role, @Nullable WorkspaceKey workspace) {}
