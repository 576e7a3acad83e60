/** Who is signed in, by a cookie that only their browser has. */
@NullMarked
package org.gatehouse.provider.sessions;

import org.jspecify.annotations.NullMarked;
