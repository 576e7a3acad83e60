/**
 * Keeps personal data readable until its subject is erased: subject keys, and values under them.
 */
@NullMarked
package org.gatehouse.platform.personal;

import org.jspecify.annotations.NullMarked;
