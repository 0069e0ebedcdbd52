/** The catalog's services: look up, apply what was approved, preview, templates, export feed. */
@NullMarked
@NamedInterface
package io.colorguard.catalog.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
