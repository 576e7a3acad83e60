/** Telling people at once that something of theirs has moved, and not what. */
@NullMarked
package org.gatehouse.api.feed;

import org.jspecify.annotations.NullMarked;
