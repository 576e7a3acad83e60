/** Tells everybody at once that something of theirs has moved, and lets them read what. */
@NullMarked
package org.gatehouse.query.feed;

import org.jspecify.annotations.NullMarked;
