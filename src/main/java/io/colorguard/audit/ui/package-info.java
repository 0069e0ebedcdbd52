/** The history of a workspace as a page. */
@NullMarked
@NamedInterface("ui")
package io.colorguard.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
