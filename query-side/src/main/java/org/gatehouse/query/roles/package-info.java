/** Shows directory roles and who holds them. */
@NullMarked
package org.gatehouse.query.roles;

import org.jspecify.annotations.NullMarked;
