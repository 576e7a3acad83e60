/** Who acts, what they may do, and which permission a message asks for. */
@NullMarked
package org.gatehouse.api.access;

import org.jspecify.annotations.NullMarked;
