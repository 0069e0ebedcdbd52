/** The desk's use cases, with several people and a real database. */
@NullMarked
package io.colorguard.approval.application;

import org.jspecify.annotations.NullMarked;
