package org.gatehouse.query.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.grants.Timeline;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.grants.GrantViews.Ground;
import org.gatehouse.query.grants.GrantViews.Known;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.grants.Lending.BookBrought;
import org.gatehouse.query.grants.Lending.BookLent;
import org.gatehouse.query.grants.Lending.LoanProlonged;
import org.gatehouse.query.grants.Lending.ShelfBurnt;
import org.gatehouse.query.grants.Lending.ShelfLocked;
import org.gatehouse.query.grants.Lending.ShelfUnlocked;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.ReadingFixture;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Story;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories of a room that nobody has heard of, with nodes whose clocks differ and events
 * that took effect earlier: every answer equals a fold of all events.
 */
class GrantHistoryTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final int EVENTS = 250;
    private static final int POINTS = 25;
    private static final Duration EACH = Duration.ofMinutes(1);

    private final GrantViews grants = new GrantViews();

    /** A few known ones, and one that is new each time. */
    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, new Random().nextLong());
    }

    private static final class World {

        private final Random random;
        private final List<UUID> users;
        private final List<UUID> groups;
        private final List<UUID> books;
        private final List<Recorded> events = new ArrayList<>();
        private final Map<UUID, Long> sequences = new HashMap<>();

        World(long seed) {
            random = new Random(seed);
            users = ids(5);
            groups = ids(5);
            books = ids(2);
            for (int position = 1; position <= EVENTS; position++) {
                next(position);
            }
        }

        private List<UUID> ids(int count) {
            return IntStream.range(0, count)
                    .mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()))
                    .toList();
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        Stream<Node> resources() {
            return Stream.concat(
                    groups.stream().map(Node::group),
                    books.stream().map(id -> new Node("ROLE", id)));
        }

        Instant instant() {
            return Story.BEGIN.plusSeconds(random.nextLong(-600, 60L * EVENTS + 600));
        }

        private @Nullable Instant sometimes() {
            return random.nextInt(4) == 0 ? instant() : null;
        }

        private Holder holder() {
            return random.nextBoolean()
                    ? Holder.user(any(users))
                    : new Holder(HolderKind.GROUP, any(groups));
        }

        private Resource group() {
            return new Resource(ResourceKind.GROUP, any(groups));
        }

        private Grant grant() {
            var resource =
                    random.nextInt(3) == 0 ? new Resource(ResourceKind.ROLE, any(books)) : group();
            var role =
                    resource.kind() == ResourceKind.ROLE
                            ? GrantRole.ASSIGNEE
                            : random.nextInt(5) == 0 ? GrantRole.OWNER : GrantRole.MEMBER;
            var source =
                    random.nextInt(3) == 0
                            ? new Source(SourceKind.REQUEST, new UUID(0, random.nextInt(2)))
                            : Source.DIRECT;
            return new Grant(holder(), resource, role, source, sometimes(), sometimes());
        }

        private void next(int position) {
            DomainEvent event =
                    switch (random.nextInt(12)) {
                        case 0, 1, 2, 3, 4, 5 -> new BookLent(grant());
                        case 6 -> new LoanProlonged(grant());
                        case 7, 8, 9 -> new BookBrought(grant());
                        case 10 ->
                                random.nextBoolean()
                                        ? new ShelfLocked(group())
                                        : new ShelfUnlocked(group());
                        default ->
                                random.nextInt(6) == 0
                                        ? new ShelfBurnt(group())
                                        : new ShelfUnlocked(group());
                    };
            var stream = Lending.stream(event);
            // Clocks of two nodes differ by up to three minutes.
            var at = Story.BEGIN.plus(EACH.multipliedBy(position)).plusSeconds(random.nextInt(180));
            events.add(
                    new Recorded(
                            event,
                            position,
                            stream,
                            sequences.merge(stream, 0L, (last, _) -> last + 1),
                            new UUID(1, position),
                            at,
                            metadata()));
        }

        private MetaData metadata() {
            return random.nextInt(5) == 0
                    ? ReadingFixture.METADATA.and(Metadata.EFFECTIVE_AT, instant().toString())
                    : ReadingFixture.METADATA;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("LOG-G2")
    void what_was_held_at_any_instant_is_what_a_fold_of_all_events_says(long seed) {
        var world = new World(seed);
        var fixture = new ProjectionFixture(database, new GrantProjection());
        fixture.tell(new Story(world.events));
        var naive = new NaiveHistory(world.events);

        for (int n = 0; n < POINTS; n++) {
            var at = world.instant();
            for (var timeline : Timeline.values()) {
                var point = new Point(at, timeline, naive.positionAt(at));
                var expected = new TreeSet<String>();
                for (var user : world.users) {
                    var held = naive.of(user, point);
                    assertThat(ofUser(fixture.views(), point, user))
                            .as("seed %d, %s", seed, point)
                            .isEqualTo(held);
                    assertThat(reached(fixture.views(), point, user, world))
                            .as("seed %d, %s", seed, point)
                            .isEqualTo(resources(held));
                    expected.addAll(held);
                }
                assertThat(ofAll(fixture.views(), point, world))
                        .as("seed %d, %s", seed, point)
                        .isEqualTo(expected);
            }
        }
    }

    /** The resources to which an explanation finds a way. */
    private Set<String> reached(Views views, Point point, UUID user, World world) {
        var counting = grants.above(views, point, user).stream().filter(Known::holds).toList();
        return world.resources()
                .filter(resource ->
                        !Explaining.leading(counting, Node.user(user), resource).isEmpty())
                .map(resource -> resource.id().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> resources(Set<String> held) {
        return held.stream().map(line -> line.split(" ")[2]).collect(Collectors.toSet());
    }

    /** Page by page, two rows each. */
    private Set<String> ofUser(Views views, Point point, UUID user) {
        var found = new TreeSet<String>();
        Optional<Cursor> next = Optional.empty();
        do {
            var page = grants.ofUser(views, point, user, new Paging(2, next));
            page.forEach(ground -> found.add(line(user, ground, ground.interval().resource())));
            var pairs =
                    page.stream()
                            .map(g ->
                                    Cursor.of(
                                            g.interval().resource().kind(),
                                            g.interval().resource().id(),
                                            g.role().name()))
                            .distinct()
                            .toList();
            next = pairs.size() > 2 ? Optional.of(pairs.get(1)) : Optional.empty();
        } while (next.isPresent());
        return found;
    }

    private Set<String> ofAll(Views views, Point point, World world) {
        return world.resources()
                .flatMap(resource -> ofResource(views, point, resource).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ofResource(Views views, Point point, Node resource) {
        var found = new TreeSet<String>();
        Optional<Cursor> next = Optional.empty();
        do {
            var page = grants.ofResource(views, point, resource, new Paging(2, next));
            page.forEach(ground -> found.add(line(ground.user(), ground, resource)));
            var pairs =
                    page.stream()
                            .map(g -> Cursor.of(g.user(), g.role().name()))
                            .distinct()
                            .toList();
            next = pairs.size() > 2 ? Optional.of(pairs.get(1)) : Optional.empty();
        } while (next.isPresent());
        return found;
    }

    private static String line(UUID user, Ground ground, Node resource) {
        return NaiveHistory.line(
                user,
                resource.kind(),
                resource.id(),
                ground.role(),
                ground.byGroup() == null
                        ? "own " + ground.interval().source()
                        : "by " + ground.byGroup());
    }
}
