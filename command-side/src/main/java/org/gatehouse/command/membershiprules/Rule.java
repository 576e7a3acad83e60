package org.gatehouse.command.membershiprules;

import java.util.Map;

/** A rule that can be asked. */
@FunctionalInterface
interface Rule {

    /**
     * @param attributes all that there are, see {@link RuleAttributes}
     */
    boolean matches(Map<String, Object> attributes);
}
