/** What rules must know of other streams: exact, kept in the appending transaction. */
@NullMarked
package org.gatehouse.command.facts;

import org.jspecify.annotations.NullMarked;
