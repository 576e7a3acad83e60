/** What travels with commands and events, and how a rule says no. */
@NullMarked
package org.gatehouse.platform.messages;

import org.jspecify.annotations.NullMarked;
