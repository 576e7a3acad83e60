/** People and groups out of files that other systems export: readers, which decide nothing. */
@NullMarked
package org.gatehouse.command.imports;

import org.jspecify.annotations.NullMarked;
