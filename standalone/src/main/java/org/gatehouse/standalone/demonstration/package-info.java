/** A made-up organisation to try Gatehouse out with. */
@NullMarked
package org.gatehouse.standalone.demonstration;

import org.jspecify.annotations.NullMarked;
