/** The catalog's rules, tables and services as tests. */
@NullMarked
package io.colorguard.catalog;

import org.jspecify.annotations.NullMarked;
