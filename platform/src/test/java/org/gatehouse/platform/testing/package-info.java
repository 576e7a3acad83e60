/** What tests of all modules share. */
@NullMarked
package org.gatehouse.platform.testing;

import org.jspecify.annotations.NullMarked;
