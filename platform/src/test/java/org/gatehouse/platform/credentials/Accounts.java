package org.gatehouse.platform.credentials;

import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;

/** People of the tests. */
final class Accounts {

    static final UserId ANN = new UserId(Ids.next());

    private Accounts() {}
}
