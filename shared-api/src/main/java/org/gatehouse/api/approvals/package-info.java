/** What people ask for and who decides it, of every kind: commands, events, ids, views. */
@NullMarked
package org.gatehouse.api.approvals;

import org.jspecify.annotations.NullMarked;
