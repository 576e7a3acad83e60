/** Taking over an organisation from a file: commands, events, ids, views. */
@NullMarked
package org.gatehouse.api.imports;

import org.jspecify.annotations.NullMarked;
