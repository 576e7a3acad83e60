/** The side that remembers: projections of the log, and what is asked of them. */
@NullMarked
package org.gatehouse.query;

import org.jspecify.annotations.NullMarked;
