/** Shows what people have asked for, and whom it waits for. */
@NullMarked
package org.gatehouse.query.approvals;

import org.jspecify.annotations.NullMarked;
