/** Colorguard: feature flags catalogued, changed under approval, and handed to Terraform. */
@NullMarked
package io.colorguard;

import org.jspecify.annotations.NullMarked;
