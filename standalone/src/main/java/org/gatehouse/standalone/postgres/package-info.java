/** The PostgreSQL that standalone brings along when it is given none. */
@NullMarked
package org.gatehouse.standalone.postgres;

import org.jspecify.annotations.NullMarked;
