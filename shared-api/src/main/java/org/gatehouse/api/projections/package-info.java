/** Operating the views: rebuilding them, and retrying what they could not take in. */
@NullMarked
package org.gatehouse.api.projections;

import org.jspecify.annotations.NullMarked;
