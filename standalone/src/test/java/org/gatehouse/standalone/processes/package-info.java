/** Stories with the executable jars as real processes, and what happens when they are killed. */
@NullMarked
package org.gatehouse.standalone.processes;

import org.jspecify.annotations.NullMarked;
