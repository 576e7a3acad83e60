/** The side that decides: one door, its rooms, and what they share. */
@NullMarked
package org.gatehouse.command;

import org.jspecify.annotations.NullMarked;
