/** Ends sign-in sessions; the identity provider begins them. */
@NullMarked
package org.gatehouse.command.sessions;

import org.jspecify.annotations.NullMarked;
