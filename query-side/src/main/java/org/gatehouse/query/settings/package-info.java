/** Shows what the organisation decides about each area, and what it decided before. */
@NullMarked
package org.gatehouse.query.settings;

import org.jspecify.annotations.NullMarked;
