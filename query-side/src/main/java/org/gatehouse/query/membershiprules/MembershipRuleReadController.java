package org.gatehouse.query.membershiprules;

import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleView;
import org.gatehouse.query.reading.Answers;
import org.gatehouse.query.reading.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class MembershipRuleReadController {

    private final Reading reading;

    MembershipRuleReadController(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/groups/{id}/membership-rule")
    @Requires(Permission.GROUP_READ)
    ResponseEntity<MembershipRuleView> find(@PathVariable GroupId id) {
        return Answers.one(
                reading.of("membershiprules").about(id.value()),
                views -> MembershipRuleViews.find(views, id.value()),
                MembershipRuleView::version,
                "membershiprules.no-such-membership-rule");
    }
}
