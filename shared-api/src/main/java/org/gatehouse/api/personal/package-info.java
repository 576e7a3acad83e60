/** Personal data in events: whose it is, and how a payload carries it. */
@NullMarked
package org.gatehouse.api.personal;

import org.jspecify.annotations.NullMarked;
