/** Where the time comes from. */
@NullMarked
package org.gatehouse.platform.time;

import org.jspecify.annotations.NullMarked;
