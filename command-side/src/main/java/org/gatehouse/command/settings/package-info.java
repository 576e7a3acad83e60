/** Decides what the organisation may decide: whole documents, checked when they are stored. */
@NullMarked
package org.gatehouse.command.settings;

import org.jspecify.annotations.NullMarked;
