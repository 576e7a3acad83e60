/** Remembers when passwords were replaced; {@code /me} of the room of users shows it. */
@NullMarked
package org.gatehouse.query.credentials;

import org.jspecify.annotations.NullMarked;
