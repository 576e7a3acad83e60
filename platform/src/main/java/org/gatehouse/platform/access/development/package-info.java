/** Tokens without an identity provider, on loopback only, for trying Gatehouse out. */
@NullMarked
package org.gatehouse.platform.access.development;

import org.jspecify.annotations.NullMarked;
