/** What every controller shares: answers, problem documents, size limits, idempotency keys. */
@NullMarked
@NamedInterface("http")
package io.colorguard.shell.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
