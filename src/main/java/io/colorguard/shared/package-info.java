/** Words every module uses: refusals, content hashes, time. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.colorguard.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
