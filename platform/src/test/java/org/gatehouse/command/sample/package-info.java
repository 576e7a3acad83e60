/** A small application that has nothing but the conventions. */
@NullMarked
package org.gatehouse.command.sample;

import org.jspecify.annotations.NullMarked;
