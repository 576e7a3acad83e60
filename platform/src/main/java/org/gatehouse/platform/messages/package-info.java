/** What every message carries, and how a rule says no. */
@NullMarked
package org.gatehouse.platform.messages;

import org.jspecify.annotations.NullMarked;
