/** Decides about the people of the organisation. */
@NullMarked
package org.gatehouse.command.users;

import org.jspecify.annotations.NullMarked;
