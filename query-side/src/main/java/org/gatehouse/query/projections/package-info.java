/** Shows and steers the projections themselves. */
@NullMarked
package org.gatehouse.query.projections;

import org.jspecify.annotations.NullMarked;
