/** Where checklists are answered and signed off; every call asks who acts (CMP, PRO). */
@NullMarked
@NamedInterface("application")
package io.colorguard.compliance.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
