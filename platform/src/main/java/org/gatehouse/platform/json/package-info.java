/** How events become the bytes that are kept for ever, and back. */
@NullMarked
package org.gatehouse.platform.json;

import org.jspecify.annotations.NullMarked;
