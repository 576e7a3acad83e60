/**
 * What an organisation decides about each area, as one document an area: commands, events, views.
 */
@NullMarked
package org.gatehouse.api.settings;

import org.jspecify.annotations.NullMarked;
