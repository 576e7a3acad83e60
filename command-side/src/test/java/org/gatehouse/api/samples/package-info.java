/** Messages that only tests know. */
@NullMarked
package org.gatehouse.api.samples;

import org.jspecify.annotations.NullMarked;
