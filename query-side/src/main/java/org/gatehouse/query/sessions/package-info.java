/** Shows everybody where they are signed in. */
@NullMarked
package org.gatehouse.query.sessions;

import org.jspecify.annotations.NullMarked;
