/** The one database: who migrates it, and with which settings a process talks to it. */
@NullMarked
package org.gatehouse.platform.database;

import org.jspecify.annotations.NullMarked;
