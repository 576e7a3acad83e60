/**
 * Where passwords are kept and compared: in a table of ours, or in the organisation's directory.
 */
@NullMarked
package org.gatehouse.platform.credentials;

import org.jspecify.annotations.NullMarked;
