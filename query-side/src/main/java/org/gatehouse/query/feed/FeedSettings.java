package org.gatehouse.query.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.feed.*}.
 *
 * @param streams how many are open in this process at most
 * @param streamsPerUser how many of them are one user's at most
 * @param beat how often a stream says that it is alive, and looks whether its token is
 */
@ConfigurationProperties("gatehouse.feed")
record FeedSettings(
        @DefaultValue("2000") int streams,
        @DefaultValue("8") int streamsPerUser,
        @DefaultValue("PT15S") Duration beat) {}
