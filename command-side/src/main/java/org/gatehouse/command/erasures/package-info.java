/** Decides about erasing personal data. */
@NullMarked
package org.gatehouse.command.erasures;

import org.jspecify.annotations.NullMarked;
