/** Personal data against a real PostgreSQL. */
@NullMarked
package org.gatehouse.platform.personal;

import org.jspecify.annotations.NullMarked;
