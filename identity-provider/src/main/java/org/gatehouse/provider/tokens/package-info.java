/** Keys, tokens, clients and consents, as Spring Authorization Server asks for them. */
@NullMarked
package org.gatehouse.provider.tokens;

import org.jspecify.annotations.NullMarked;
