/** Takes operators' requests about projections; the query side acts on them. */
@NullMarked
package org.gatehouse.command.projections;

import org.jspecify.annotations.NullMarked;
