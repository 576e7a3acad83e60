/** What proves who somebody is: their password, so far. */
@NullMarked
package org.gatehouse.api.credentials;

import org.jspecify.annotations.NullMarked;
