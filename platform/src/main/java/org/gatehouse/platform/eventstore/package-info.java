/** The log: appended to once, read by everybody in the same order. */
@NullMarked
package org.gatehouse.platform.eventstore;

import org.jspecify.annotations.NullMarked;
