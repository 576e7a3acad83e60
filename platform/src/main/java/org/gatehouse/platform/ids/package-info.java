/** Where ids come from. */
@NullMarked
package org.gatehouse.platform.ids;

import org.jspecify.annotations.NullMarked;
