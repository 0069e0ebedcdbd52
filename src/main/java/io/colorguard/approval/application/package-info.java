/** Where changes are written, judged and looked up; every call asks who acts (APR). */
@NullMarked
@NamedInterface("application")
package io.colorguard.approval.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
