/**
 * Rules by which people are in groups without anybody adding them: commands, events, ids, views.
 */
@NullMarked
package org.gatehouse.api.membershiprules;

import org.jspecify.annotations.NullMarked;
