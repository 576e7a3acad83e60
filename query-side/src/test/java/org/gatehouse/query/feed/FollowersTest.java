package org.gatehouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowersTest {

    private static final LogPosition HERE = new LogPosition(1, 5);

    private final Followers followers =
            new Followers(new FeedSettings(3, 2, Duration.ofSeconds(15)));
    private final UUID cleo = Ids.next();
    private final UUID dora = Ids.next();

    @BeforeEach
    void open() {
        followers.open();
    }

    @AfterEach
    void destroy() {
        followers.destroy();
    }

    private Follower follows(UUID user) {
        var follower = new Follower(user, () -> true);
        follower.begin(HERE);
        follower.next();
        followers.add(follower);
        return follower;
    }

    private static void assertRefused(ThrowingCallable asked, int status, String code) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(status);
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal.retryAfter()).isPresent();
                        });
    }

    @Test
    void nobody_follows_more_often_than_they_may_and_who_leaves_makes_room() {
        var first = follows(cleo);
        follows(cleo);
        assertRefused(() -> follows(cleo), 429, "feed.too-many");

        followers.remove(first);
        followers.remove(first);

        follows(cleo);
        assertRefused(() -> follows(cleo), 429, "feed.too-many");
    }

    @Test
    void no_more_follow_than_may_and_who_was_refused_takes_no_room() {
        follows(cleo);
        var second = follows(cleo);
        assertRefused(() -> follows(cleo), 429, "feed.too-many");
        follows(dora);
        assertRefused(() -> follows(Ids.next()), 503, "feed.full");

        followers.remove(second);

        follows(Ids.next());
    }

    @Test
    void all_feeds_of_whom_it_concerns_are_told_and_no_others() {
        var desk = follows(cleo);
        var phone = follows(cleo);
        var other = follows(dora);

        followers.tell("groups", Set.of(cleo, Ids.next()), HERE);

        assertThat(desk.next()).isPresent();
        assertThat(phone.next()).isPresent();
        assertThat(other.next()).isEmpty();
    }

    @Test
    void when_the_process_ends_so_do_all_and_nobody_comes_in() {
        var follower = follows(cleo);

        followers.close();

        assertThat(follower.isEnded()).isTrue();
        followers.remove(follower);
        assertRefused(() -> follows(cleo), 503, "feed.full");
    }
}
