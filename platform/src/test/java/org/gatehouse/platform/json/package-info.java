/** What protects stored events from today's code. */
@NullMarked
package org.gatehouse.platform.json;

import org.jspecify.annotations.NullMarked;
