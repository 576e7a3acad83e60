/** Attempts to sign in, those that failed included. */
@NullMarked
package org.gatehouse.api.signins;

import org.jspecify.annotations.NullMarked;
