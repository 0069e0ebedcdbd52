/** Changes over the API, through every filter. */
@NullMarked
package io.colorguard.approval.api;

import org.jspecify.annotations.NullMarked;
