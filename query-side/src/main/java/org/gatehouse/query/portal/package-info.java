/** Serves the portal, whose files are in a jar of their own, or says that it is missing. */
@NullMarked
package org.gatehouse.query.portal;

import org.jspecify.annotations.NullMarked;
