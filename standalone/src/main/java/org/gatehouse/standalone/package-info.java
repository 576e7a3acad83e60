/** Both sides in one process. */
@NullMarked
package org.gatehouse.standalone;

import org.jspecify.annotations.NullMarked;
