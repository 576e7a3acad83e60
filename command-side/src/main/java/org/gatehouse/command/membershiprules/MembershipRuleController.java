package org.gatehouse.command.membershiprules;

import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.PauseMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.RemoveMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.ResumeMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.SetMembershipRule;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.web.StoresNothing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/groups/{id}")
final class MembershipRuleController {

    private final Commands commands;
    private final Callers callers;
    private final RuleRights rights;
    private final RuleLanguage language;
    private final RulePreviews previews;

    MembershipRuleController(
            Commands commands,
            Callers callers,
            RuleRights rights,
            RuleLanguage language,
            RulePreviews previews) {
        this.commands = commands;
        this.callers = callers;
        this.rights = rights;
        this.language = language;
        this.previews = previews;
    }

    record NewRule(RuleText membershipRule) {}

    @PutMapping("/membership-rule")
    ResponseEntity<Void> set(@PathVariable GroupId id, @RequestBody NewRule body) {
        return commands.send(new SetMembershipRule(id, body.membershipRule())).asNoContent();
    }

    @DeleteMapping("/membership-rule")
    ResponseEntity<Void> remove(@PathVariable GroupId id) {
        return commands.send(new RemoveMembershipRule(id)).asNoContent();
    }

    @PostMapping("/membership-rule/pause")
    ResponseEntity<Void> pause(@PathVariable GroupId id) {
        return commands.send(new PauseMembershipRule(id)).asNoContent();
    }

    @PostMapping("/membership-rule/resume")
    ResponseEntity<Void> resume(@PathVariable GroupId id) {
        return commands.send(new ResumeMembershipRule(id)).asNoContent();
    }

    /** Stores nothing, so it is no command; it shows what only who could set the rule may see. */
    @PostMapping("/membership-rule:preview")
    @StoresNothing
    @Requires(Permission.GROUP_MANAGE)
    RulePreviews.Preview preview(@PathVariable GroupId id, @RequestBody NewRule body) {
        rights.requireManager(callers.current().actor(), id);
        return previews.of(id, language.require(body.membershipRule().value()));
    }
}
