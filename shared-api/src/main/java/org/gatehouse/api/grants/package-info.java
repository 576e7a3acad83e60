/** The one vocabulary in which every room tells who holds what. */
@NullMarked
package org.gatehouse.api.grants;

import org.jspecify.annotations.NullMarked;
