/** Decides about groups and memberships. */
@NullMarked
package org.gatehouse.command.groups;

import org.jspecify.annotations.NullMarked;
