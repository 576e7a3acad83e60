/** Shows everything that happened, was refused or was looked at. */
@NullMarked
package org.gatehouse.query.audit;

import org.jspecify.annotations.NullMarked;
