/** Decides by which rules people are in groups, and keeps memberships in step with them. */
@NullMarked
package org.gatehouse.command.membershiprules;

import org.jspecify.annotations.NullMarked;
