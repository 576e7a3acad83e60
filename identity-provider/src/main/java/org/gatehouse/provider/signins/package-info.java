/** Attempts to sign in, and the pages on which they are made. */
@NullMarked
package org.gatehouse.provider.signins;

import org.jspecify.annotations.NullMarked;
