/** Groups and their memberships: commands, events, ids, views. */
@NullMarked
package org.gatehouse.api.groups;

import org.jspecify.annotations.NullMarked;
