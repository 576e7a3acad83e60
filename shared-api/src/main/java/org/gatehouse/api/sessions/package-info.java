/** Sign-in sessions: what a browser that has signed in may go on with, until it ends. */
@NullMarked
package org.gatehouse.api.sessions;

import org.jspecify.annotations.NullMarked;
