/** How the API answers what it refuses: as problem details that name rule, field and remedy. */
@NullMarked
@NamedInterface("api")
package io.colorguard.shell.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
