package org.gatehouse.api.feed;

/**
 * The first message of a feed: from here on its reader is told.
 *
 * @param position send it as {@code Gatehouse-Position} to read all that was before
 */
public record ReadyView(String position) {}
