/** Who calls, and what they may do. */
@NullMarked
package org.gatehouse.platform.access;

import org.jspecify.annotations.NullMarked;
