/** Workspaces in PostgreSQL, every row keyed by its workspace. */
@NullMarked
package io.colorguard.workspace.persistence;

import org.jspecify.annotations.NullMarked;
