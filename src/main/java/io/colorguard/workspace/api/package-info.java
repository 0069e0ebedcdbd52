/** Workspaces over the API: create, list, look into. */
@NullMarked
package io.colorguard.workspace.api;

import org.jspecify.annotations.NullMarked;
