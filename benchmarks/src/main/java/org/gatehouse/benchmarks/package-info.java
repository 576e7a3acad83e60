/** Measures what the budgets are about, as ratios within one run on one machine. */
@NullMarked
package org.gatehouse.benchmarks;

import org.jspecify.annotations.NullMarked;
