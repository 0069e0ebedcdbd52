/** The pages on which workspaces are created and set up. */
@NullMarked
package io.colorguard.workspace.ui;

import org.jspecify.annotations.NullMarked;
