package org.gatehouse.api.feed;

import java.util.List;

/**
 * Something of the reader's has moved since the last message.
 *
 * @param topics the rooms that it is in, in order
 * @param position send it as {@code Gatehouse-Position} to read what has moved
 */
public record MovedView(List<String> topics, String position) {

    public MovedView {
        topics = List.copyOf(topics);
    }
}
