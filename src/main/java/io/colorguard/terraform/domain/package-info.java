/** What files of variables say about flags and workspaces, and what is wrong with them. */
@NamedInterface
@NullMarked
package io.colorguard.terraform.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
