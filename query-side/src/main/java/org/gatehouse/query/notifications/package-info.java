/** Shows everybody what they were told. */
@NullMarked
package org.gatehouse.query.notifications;

import org.jspecify.annotations.NullMarked;
