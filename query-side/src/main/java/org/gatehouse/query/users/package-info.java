/** Shows the people of the organisation; the one home of their names in clear. */
@NullMarked
package org.gatehouse.query.users;

import org.jspecify.annotations.NullMarked;
