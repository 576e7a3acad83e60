/** What is personal is nowhere in clear, and nowhere at all once it is erased. */
@NullMarked
package org.gatehouse.command.erasures;

import org.jspecify.annotations.NullMarked;
