/** Shows groups and who is in them. */
@NullMarked
package org.gatehouse.query.groups;

import org.jspecify.annotations.NullMarked;
