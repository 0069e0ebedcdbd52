/** JSON files of flags and variables, read into the same tree as HCL, with places. */
@NullMarked
package io.colorguard.terraform.json;

import org.jspecify.annotations.NullMarked;
