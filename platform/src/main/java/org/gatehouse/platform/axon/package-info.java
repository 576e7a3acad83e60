/** Axon set up so that nothing silently falls back to memory. */
@NullMarked
package org.gatehouse.platform.axon;

import org.jspecify.annotations.NullMarked;
