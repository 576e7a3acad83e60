/** Tells people what concerns them, and mails it. */
@NullMarked
package org.gatehouse.command.notifications;

import org.jspecify.annotations.NullMarked;
