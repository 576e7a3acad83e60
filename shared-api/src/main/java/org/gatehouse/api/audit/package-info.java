/** Refused commands and looks into history, as events. */
@NullMarked
package org.gatehouse.api.audit;

import org.jspecify.annotations.NullMarked;
