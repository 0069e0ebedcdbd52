/** Pages that take HCL in and hand it out. */
@NullMarked
package io.colorguard.terraform.ui;

import org.jspecify.annotations.NullMarked;
