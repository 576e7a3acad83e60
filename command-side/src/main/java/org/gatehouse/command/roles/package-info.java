/** Decides about who holds which directory role. */
@NullMarked
package org.gatehouse.command.roles;

import org.jspecify.annotations.NullMarked;
