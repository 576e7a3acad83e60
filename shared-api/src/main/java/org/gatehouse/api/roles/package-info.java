/** Directory roles and who holds them: commands, events, ids, views. */
@NullMarked
package org.gatehouse.api.roles;

import org.jspecify.annotations.NullMarked;
