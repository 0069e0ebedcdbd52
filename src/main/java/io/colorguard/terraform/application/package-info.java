/** Taking existing HCL in, and handing approved HCL out. */
@NamedInterface
@NullMarked
package io.colorguard.terraform.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
