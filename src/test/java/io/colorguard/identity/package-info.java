/** Who acts in tests, and tests of who may do what. */
@NullMarked
package io.colorguard.identity;

import org.jspecify.annotations.NullMarked;
