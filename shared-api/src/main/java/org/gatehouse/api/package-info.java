/** What commands, events and ids have in common. */
@NullMarked
package org.gatehouse.api;

import org.jspecify.annotations.NullMarked;
