/** Sets a story as a PDF that needs nothing but itself (CMP-7). */
@NullMarked
package io.colorguard.compliance.pdf;

import org.jspecify.annotations.NullMarked;
