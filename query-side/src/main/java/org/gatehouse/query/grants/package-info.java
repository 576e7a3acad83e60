/** Remembers who has held what, whatever its room calls it, and tells why. */
@NullMarked
package org.gatehouse.query.grants;

import org.jspecify.annotations.NullMarked;
