/** Stub */
@NullMarked
package org.gatehouse.platform.personal;

import org.jspecify.annotations.NullMarked;
