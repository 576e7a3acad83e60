/** Shows what became of files from which an organisation was taken over. */
@NullMarked
package org.gatehouse.query.imports;

import org.jspecify.annotations.NullMarked;
