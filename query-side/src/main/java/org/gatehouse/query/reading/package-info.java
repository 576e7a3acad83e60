/** What every projection and every read has in common: generations, batches, freshness. */
@NullMarked
package org.gatehouse.query.reading;

import org.jspecify.annotations.NullMarked;
