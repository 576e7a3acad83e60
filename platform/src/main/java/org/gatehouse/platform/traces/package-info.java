/** The narrow path by which both sides record what was refused or looked at. */
@NullMarked
package org.gatehouse.platform.traces;

import org.jspecify.annotations.NullMarked;
