/** The embedded PostgreSQL of the demo and the roles that own and use a database of the portal. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.colorguard.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
