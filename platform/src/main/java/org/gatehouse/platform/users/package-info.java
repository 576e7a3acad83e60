/** People as the log tells of them, for whoever needs to know exactly. */
@NullMarked
package org.gatehouse.platform.users;

import org.jspecify.annotations.NullMarked;
