/** Erasing a subject's personal data. */
@NullMarked
package org.gatehouse.api.erasures;

import org.jspecify.annotations.NullMarked;
