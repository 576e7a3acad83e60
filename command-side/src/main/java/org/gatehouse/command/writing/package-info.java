/** The one door through which commands enter, and what every write has in common. */
@NullMarked
package org.gatehouse.command.writing;

import org.jspecify.annotations.NullMarked;
