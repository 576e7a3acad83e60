/** The people of the organisation: commands, events, ids, views. */
@NullMarked
package org.gatehouse.api.users;

import org.jspecify.annotations.NullMarked;
