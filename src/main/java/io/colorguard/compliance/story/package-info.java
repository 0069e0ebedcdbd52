/** The story of a change as an auditor reads it: records in, chapters of text out (CMP-7). */
@NullMarked
package io.colorguard.compliance.story;

import org.jspecify.annotations.NullMarked;
