/** What people are told of what concerns them: commands, events, ids, views. */
@NullMarked
package org.gatehouse.api.notifications;

import org.jspecify.annotations.NullMarked;
