package org.gatehouse.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleAssignmentView;
import org.gatehouse.api.roles.RoleEvent.RoleAssigned;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentEndMoved;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentExpired;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentRemoved;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoleProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final Instant END = Story.BEGIN.plus(Duration.ofDays(1));

    private final RoleViews roles = new RoleViews(new RoleDefinitions());
    private final ProjectionFixture fixture = new ProjectionFixture(database, new RoleProjection());
    private final UserId ann = new UserId(Ids.next());
    private final RoleAssignmentId id =
            RoleAssignmentId.of(RoleDefinitions.GLOBAL_ADMINISTRATOR, ann);

    private Grant grant(@Nullable Instant until) {
        return new Grant(
                Holder.user(ann.value()),
                new Resource(ResourceKind.ROLE, RoleDefinitions.GLOBAL_ADMINISTRATOR.value()),
                GrantRole.ASSIGNEE,
                Source.DIRECT,
                null,
                until);
    }

    private Story assigned() {
        return new Story().then(id.value(), new RoleAssigned(id, grant(null)));
    }

    private Optional<RoleAssignmentView> find() {
        return roles.find(fixture.views(), id.value());
    }

    @Test
    void who_was_given_a_role_holds_it() {
        fixture.tell(assigned());

        assertThat(find())
                .contains(
                        new RoleAssignmentView(
                                id,
                                ann,
                                RoleDefinitions.GLOBAL_ADMINISTRATOR,
                                "Global Administrator",
                                "/",
                                SourceKind.DIRECT,
                                Story.BEGIN,
                                null,
                                0));
        var page = new Paging(10, Optional.empty());
        assertThat(roles.list(fixture.views(), ann.value(), null, page)).hasSize(1);
        assertThat(roles.list(fixture.views(), Ids.next(), null, page)).isEmpty();
        assertThat(roles.list(fixture.views(), ann.value(), Ids.next(), page)).isEmpty();
    }

    @Test
    void an_end_that_was_moved_is_shown_since_the_beginning() {
        fixture.tell(assigned().then(id.value(), new RoleAssignmentEndMoved(id, grant(END), null)));

        assertThat(find()).get().extracting(RoleAssignmentView::endDateTime).isEqualTo(END);
        assertThat(find())
                .get()
                .extracting(RoleAssignmentView::startDateTime)
                .isEqualTo(Story.BEGIN);
    }

    @Test
    void what_was_removed_or_has_expired_is_not_held_until_it_is_given_again() {
        var removed = assigned().then(id.value(), new RoleAssignmentRemoved(id, grant(null)));
        fixture.tell(removed);
        assertThat(find()).isEmpty();

        var again = removed.then(id.value(), new RoleAssigned(id, grant(END)));
        fixture.tell(again);
        assertThat(find())
                .get()
                .extracting(RoleAssignmentView::startDateTime)
                .isEqualTo(Story.BEGIN.plus(Duration.ofMinutes(2)));

        fixture.tell(again.then(id.value(), new RoleAssignmentExpired(id, grant(END))));
        assertThat(find()).isEmpty();
    }
}
