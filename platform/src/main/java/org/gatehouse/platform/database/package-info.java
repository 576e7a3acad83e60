/** Who owns the database, and how its schemas come up to date. */
@NullMarked
package org.gatehouse.platform.database;

import org.jspecify.annotations.NullMarked;
