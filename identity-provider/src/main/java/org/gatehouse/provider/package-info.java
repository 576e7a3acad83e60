/** Signs people in with what Gatehouse knows of them, by OpenID Connect. */
@NullMarked
package org.gatehouse.provider;

import org.jspecify.annotations.NullMarked;
