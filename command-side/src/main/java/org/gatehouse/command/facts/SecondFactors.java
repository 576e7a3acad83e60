package org.gatehouse.command.facts;

import org.gatehouse.api.users.UserId;
import org.springframework.stereotype.Component;

/**
 * Who has to show something else than a password as well. Nobody, as long as nothing else can be
 * registered; what registers it makes this a fact.
 */
@Component
public class SecondFactors {

    public boolean has(UserId user) {
        return false;
    }
}
