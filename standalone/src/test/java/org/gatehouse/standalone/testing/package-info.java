/** Gatehouse as a whole, started for tests, and a client that speaks to it over HTTP. */
@NullMarked
package org.gatehouse.standalone.testing;

import org.jspecify.annotations.NullMarked;
