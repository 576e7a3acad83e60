/** Decides about what people ask for, of every kind. */
@NullMarked
package org.gatehouse.command.approvals;

import org.jspecify.annotations.NullMarked;
