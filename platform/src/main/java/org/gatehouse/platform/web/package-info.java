/** The conventions of the REST contract, said once for both sides. */
@NullMarked
package org.gatehouse.platform.web;

import org.jspecify.annotations.NullMarked;
