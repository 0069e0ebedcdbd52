/** What people and other modules do with workspaces, each with its permission. */
@NullMarked
@NamedInterface
package io.colorguard.workspace.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
