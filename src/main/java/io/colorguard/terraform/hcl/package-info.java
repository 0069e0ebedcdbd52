/**
 * HCL's literal subset: a syntax tree, a strict reader that says where and why it refuses, and a
 * writer whose output {@code terraform fmt} leaves alone. Knows only Java.
 */
@NullMarked
package io.colorguard.terraform.hcl;

import org.jspecify.annotations.NullMarked;
