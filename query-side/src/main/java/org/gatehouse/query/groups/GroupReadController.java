package org.gatehouse.query.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.Text;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupView;
import org.gatehouse.api.groups.MemberGroupView;
import org.gatehouse.api.groups.MemberView;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Answers;
import org.gatehouse.query.reading.Reading;
import org.gatehouse.query.reading.Views;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class GroupReadController {

    private static final String NO_SUCH_GROUP = "groups.no-such-group";

    private final Reading reading;
    private final Callers callers;
    private final GroupVisibility visibility;

    GroupReadController(Reading reading, Callers callers, GroupVisibility visibility) {
        this.reading = reading;
        this.callers = callers;
        this.visibility = visibility;
    }

    /** How one stands to a group of one's own. */
    enum Role {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("member")
        MEMBER
    }

    /**
     * @param deleted those that can be restored, instead of those that there are: one's own, for
     *     administrators all
     */
    @GetMapping("/groups")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<Page<GroupView>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean joinable,
            @RequestParam(defaultValue = "false") boolean deleted,
            Paging paging) {
        return reading.of("groups")
                .answer(views ->
                        page(
                                deleted
                                        ? deleted(views, q, paging)
                                        : GroupViews.list(views, q, joinable, paging),
                                paging));
    }

    private List<GroupView> deleted(Views views, String q, Paging paging) {
        var actor = callers.current().actor();
        return GroupViews.deleted(
                views, q, GroupVisibility.reader(actor), visibility.seesAll(actor), paging);
    }

    /**
     * @param transitive whether also by way of other groups
     */
    @GetMapping("/me/groups")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<Page<GroupView>> mine(
            @RequestParam(defaultValue = "member") Role role,
            @RequestParam(defaultValue = "false") boolean transitive,
            Paging paging) {
        return reading.of("groups")
                .answer(views -> page(mine(views, role, transitive, paging), paging));
    }

    private List<GroupView> mine(Views views, Role role, boolean transitive, Paging paging) {
        var self = GroupVisibility.reader(callers.current().actor());
        return switch (role) {
            case OWNER -> GroupViews.ownedBy(views, self, paging);
            case MEMBER ->
                    transitive
                            ? GroupViews.withTransitiveMember(views, self, paging)
                            : GroupViews.withMember(views, self, paging);
        };
    }

    @GetMapping("/groups/{id}")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<GroupView> find(@PathVariable GroupId id) {
        return Answers.one(
                reading.of("groups").about(id.value()),
                views -> GroupViews.find(views, id.value()),
                GroupView::version,
                NO_SUCH_GROUP);
    }

    @GetMapping("/groups/{id}/members")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<Page<MemberView>> members(@PathVariable GroupId id, Paging paging) {
        return reading.of("groups", "users")
                .about(id.value())
                .answer(views -> {
                    requireMembersSeen(views, id.value());
                    return people(GroupViews.members(views, id.value(), paging), paging);
                });
    }

    /** Also those who are in it by way of groups that are in it. */
    @GetMapping("/groups/{id}/transitive-members")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<Page<MemberView>> transitiveMembers(@PathVariable GroupId id, Paging paging) {
        return reading.of("groups", "users")
                .answer(views -> {
                    requireMembersSeen(views, id.value());
                    var actor = callers.current().actor();
                    return people(
                            GroupViews.transitiveMembers(
                                    views,
                                    id.value(),
                                    GroupVisibility.reader(actor),
                                    visibility.seesAll(actor),
                                    paging),
                            paging);
                });
    }

    @GetMapping("/groups/{id}/member-groups")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<Page<MemberGroupView>> memberGroups(@PathVariable GroupId id, Paging paging) {
        return reading.of("groups")
                .about(id.value())
                .answer(views -> {
                    requireMembersSeen(views, id.value());
                    return Page.of(
                            GroupViews.memberGroups(views, id.value(), paging),
                            paging,
                            group -> Cursor.of(group.id()));
                });
    }

    @GetMapping("/groups/{id}/owners")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<Page<MemberView>> owners(@PathVariable GroupId id, Paging paging) {
        return reading.of("groups", "users")
                .about(id.value())
                .answer(views -> {
                    require(views, id.value());
                    return people(GroupViews.owners(views, id.value(), paging), paging);
                });
    }

    private void requireMembersSeen(Views views, UUID group) {
        require(views, group);
        if (!visibility.maySeeMembers(views, group, callers.current().actor())) {
            throw Refusal.forbidden(
                    "groups.members-hidden", "Only the group's own people see its members");
        }
    }

    private static void require(Views views, UUID group) {
        if (GroupViews.find(views, group).isEmpty()) {
            throw Refusal.notFound(NO_SUCH_GROUP, "There is no such group");
        }
    }

    private static Page<GroupView> page(List<GroupView> rows, Paging paging) {
        return Page.of(rows, paging, group -> Cursor.of(Text.key(group.displayName()), group.id()));
    }

    private static Page<MemberView> people(List<MemberView> rows, Paging paging) {
        return Page.of(rows, paging, person -> Cursor.of(person.id()));
    }
}
