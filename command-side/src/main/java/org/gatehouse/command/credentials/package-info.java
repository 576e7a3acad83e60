/** Decides about passwords; what they are is known to {@code platform.credentials} alone. */
@NullMarked
package org.gatehouse.command.credentials;

import org.jspecify.annotations.NullMarked;
