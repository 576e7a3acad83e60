/** A small application that has nothing but the conventions. */
@NullMarked
package org.gatehouse.query.sample;

import org.jspecify.annotations.NullMarked;
