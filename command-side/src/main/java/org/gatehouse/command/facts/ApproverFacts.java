package org.gatehouse.command.facts;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;
import org.springframework.stereotype.Component;

/** Who stands behind the approvers that a policy names: those who can act, as they are now. */
@Component
public class ApproverFacts {

    private final GrantFacts grants;
    private final NestingFacts nesting;
    private final UserFacts users;

    public ApproverFacts(GrantFacts grants, NestingFacts nesting, UserFacts users) {
        this.grants = grants;
        this.nesting = nesting;
        this.users = users;
    }

    /**
     * Never the requester (X-R1). Administrators are not among them: whether somebody is one, is
     * asked of them alone.
     */
    public Stream<UserId> people(Approver approver, RequestSubmitted request) {
        return named(approver, request).filter(user -> !user.equals(request.requester()));
    }

    private Stream<UserId> named(Approver approver, RequestSubmitted request) {
        return switch (approver.kind()) {
            case USER -> Stream.of(new UserId(id(approver))).filter(users::isEnabled);
            case GROUP_MEMBERS -> nesting.within(new GroupId(id(approver))).stream();
            case RESOURCE_OWNERS ->
                    grants.holders(request.asked().resource(), GrantRole.OWNER).stream()
                            .map(UserId::new);
            case REQUESTER_MANAGER ->
                    users.managerOf(request.requester()).stream().filter(users::isEnabled);
            case ADMINISTRATORS -> Stream.empty();
        };
    }

    private static UUID id(Approver approver) {
        return Objects.requireNonNull(approver.id());
    }
}
