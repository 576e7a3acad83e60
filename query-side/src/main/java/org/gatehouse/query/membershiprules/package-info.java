/** Shows by which rules people are in groups. */
@NullMarked
package org.gatehouse.query.membershiprules;

import org.jspecify.annotations.NullMarked;
