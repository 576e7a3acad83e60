package org.gatehouse.command.credentials;

import org.gatehouse.platform.credentials.PasswordText;

/** Passwords that others have had or that are tried first. Nobody may have them. */
sealed interface Blocklist permits WordBlocklist, HashBlocklist {

    boolean holds(PasswordText password);
}
