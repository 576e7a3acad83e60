package org.gatehouse.command.notifications;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.ApproverFacts;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.RoleFacts;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserFacts.Standing;
import org.springframework.stereotype.Component;

/** Whom to tell: enabled people, as they are now. */
@Component
class Recipients {

    /** Of an approving group; the others find the request in their inbox. */
    static final int MAX_OF_GROUP = 100;

    private final GrantFacts grants;
    private final ApproverFacts approvers;
    private final UserFacts users;
    private final RoleFacts roles;
    private final SettingsFacts settings;

    Recipients(
            GrantFacts grants,
            ApproverFacts approvers,
            UserFacts users,
            RoleFacts roles,
            SettingsFacts settings) {
        this.grants = grants;
        this.approvers = approvers;
        this.users = users;
        this.roles = roles;
        this.settings = settings;
    }

    /** Who looks after a group: its owners, those who stand in for owners, administrators. */
    Collection<UserId> of(GroupId group) {
        var resource = new Resource(ResourceKind.GROUP, group.value());
        return firstOf(
                Set.of(),
                List.of(
                        () -> owners(resource),
                        () -> settings.groups().settings().fallbackOwners(),
                        () -> administrators(resource)));
    }

    /** Who may decide a stage; never whoever asks. */
    Collection<UserId> of(ApprovalStage stage, RequestSubmitted request) {
        return firstOf(
                Set.of(request.requester()),
                List.of(
                        () -> all(stage.approvers(), request),
                        () -> all(stage.fallbackApprovers(), request),
                        () -> administrators(request.asked().resource())));
    }

    /** The first of the choices in which there is anybody. */
    private Collection<UserId> firstOf(
            Set<UserId> except, List<Supplier<Collection<UserId>>> choices) {
        return choices.stream()
                .map(choice -> enabled(choice.get(), except))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<UserId> enabled(Collection<UserId> people, Set<UserId> except) {
        var standings = users.standings(people);
        return people.stream()
                .filter(user -> standings.get(user) == Standing.ENABLED && !except.contains(user))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Collection<UserId> all(List<Approver> approvers, RequestSubmitted request) {
        return approvers.stream().flatMap(approver -> each(approver, request)).toList();
    }

    private Stream<UserId> each(Approver approver, RequestSubmitted request) {
        return switch (approver.kind()) {
            case ADMINISTRATORS -> administrators(request.asked().resource()).stream();
            case GROUP_MEMBERS -> approvers.people(approver, request).limit(MAX_OF_GROUP);
            case USER, RESOURCE_OWNERS, REQUESTER_MANAGER -> approvers.people(approver, request);
        };
    }

    private Collection<UserId> owners(Resource resource) {
        return grants.holders(resource, GrantRole.OWNER).stream().map(UserId::new).toList();
    }

    private Collection<UserId> administrators(Resource resource) {
        return roles.whoMay(
                switch (resource.kind()) {
                    case GROUP -> Permission.GROUP_MANAGE_ALL;
                    case ROLE -> Permission.ROLE_MANAGE;
                });
    }
}
