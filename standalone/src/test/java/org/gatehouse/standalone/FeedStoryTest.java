package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.standalone.testing.Feed;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How a page that is open finds out that it is old. Whoever follows may also be told of what was
 * just before, such as that they were registered: they read once more, and find nothing new.
 */
@StandaloneTest
class FeedStoryTest {

    private static final String API = "/api/v1";
    private static final String FEED = API + "/me/feed";

    @Autowired private Http http;
    @Autowired private MovableClock clock;

    private final List<Feed> open = new ArrayList<>();
    private Http ben;
    private String cleoId;
    private Http cleo;

    @BeforeEach
    void somebody_new() {
        ben = http.as("ben");
        cleoId = person();
        cleo = http.as(cleoId);
    }

    @AfterEach
    void close() {
        open.forEach(Feed::close);
    }

    private String person() {
        var name = UUID.randomUUID() + "@x.example";
        return http.as("ann")
                .post(API + "/users", Map.of("displayName", "Cleo", "userPrincipalName", name))
                .id();
    }

    private Feed follow(Http who) {
        var feed = who.follow(FEED);
        open.add(feed);
        return feed;
    }

    /** From where on they are told. */
    private Feed following(Http who) {
        var feed = follow(who);
        assertThat(feed.next().event()).isEqualTo("ready");
        return feed;
    }

    private String group(String joinPolicy) {
        return ben.post(
                        API + "/groups",
                        Map.of(
                                "displayName",
                                "Club " + UUID.randomUUID(),
                                "groupType",
                                "security",
                                "joinPolicy",
                                joinPolicy))
                .id();
    }

    private Answer add(String user, String group) {
        var added = ben.put(API + "/groups/" + group + "/members/" + user);
        assertThat(added.status()).as(added.body()).isEqualTo(204);
        return added;
    }

    private static Answer after(Http reader, String position, String path) {
        return reader.with("Gatehouse-Position", position)
                .with("Prefer", "wait=10")
                .get(API + path);
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static long number(String position) {
        return LogPosition.of(position).position();
    }

    @Test
    void who_is_added_to_a_group_is_told_and_reads_it() {
        var feed = following(cleo);
        var group = group("closed");

        var added = add(cleoId, group);

        var told = feed.next("groups");
        assertThat(told.event()).isEqualTo("moved");
        assertThat(told.id()).isEqualTo(told.position());
        assertThat(number(told.position())).isGreaterThanOrEqualTo(number(added.position()));
        assertThat(ids(after(cleo, told.position(), "/me/groups"))).containsExactly(group);
    }

    @Test
    void an_approver_is_told_of_a_request_and_the_requester_of_what_becomes_of_it() {
        var bens = following(ben);
        var cleos = following(cleo);
        var group = group("approval");

        var asked =
                cleo.post(
                        API + "/groups/" + group + "/join",
                        Map.of("justification", "I keep the books"));

        var inbox = List.<String>of();
        while (!inbox.contains(asked.id())) {
            inbox = ids(after(ben, bens.next("approvals").position(), "/me/approvals"));
        }
        bens.next("notifications");

        ben.post(API + "/approvals/" + asked.id() + "/decision", Map.of("decision", "approve"));

        var status = "";
        while (!status.equals("delivered")) {
            var position = cleos.next("approvals").position();
            status =
                    after(cleo, position, "/requests/" + asked.id())
                            .json()
                            .get("status")
                            .asString();
        }
        assertThat(ids(cleo.get(API + "/me/groups"))).containsExactly(group);
    }

    @Test
    void nobody_hears_what_does_not_concern_them() {
        var doraId = person();
        var doras = following(http.as(doraId));
        var cleos = following(cleo);

        add(cleoId, group("closed"));
        cleos.next("groups");
        var added = add(doraId, group("closed"));

        var first = doras.next("groups");
        assertThat(number(first.position())).isGreaterThanOrEqualTo(number(added.position()));
    }

    @Test
    void who_is_signed_out_is_told_nothing_more() {
        var feed = following(cleo);

        assertThat(cleo.post(API + "/me/sign-out-everywhere").status()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(1));
        add(cleoId, group("closed"));

        assertThat(feed.rest())
                .allSatisfy(told -> assertThat(told.topics()).doesNotContain("groups"));
        assertThat(cleo.get(FEED).status()).isEqualTo(200); // with a new token
    }

    @Test
    void who_comes_again_reads_what_they_have_missed() {
        var feed = follow(cleo);
        var former = feed.next().position();
        feed.close();
        var group = group("closed");
        var added = add(cleoId, group);

        var ready = follow(cleo).next();

        assertThat(ready.event()).isEqualTo("ready");
        assertThat(ready.id()).isEqualTo(ready.position());
        assertThat(number(ready.position()))
                .isGreaterThanOrEqualTo(number(added.position()))
                .isGreaterThan(number(former));
        assertThat(ids(after(cleo, ready.position(), "/me/groups"))).containsExactly(group);
    }

    @Test
    void nobody_opens_more_than_eight() {
        for (int i = 0; i < 8; i++) {
            following(cleo);
        }

        var refused = cleo.get(FEED);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("feed.too-many");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        following(http.as(person()));
    }

    @Test
    void nothing_on_the_way_keeps_a_feed_or_holds_it_back() {
        var answer = cleo.get(FEED);

        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(cleo.send("HEAD", FEED, null).status()).isEqualTo(200);
    }
}
