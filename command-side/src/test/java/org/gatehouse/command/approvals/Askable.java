package org.gatehouse.command.approvals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.ApprovalRule;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Requestable;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A room that lets people ask for things, under the terms that a test says. */
final class Askable implements Requestable {

    static final int DAYS = 14;
    static final String VERSION = "tests:3";

    private final ResourceKind kind;
    volatile List<ApprovalStage> stages = List.of(stage(Approver.RESOURCE_OWNERS));
    volatile @Nullable Refusal withdrawn;
    volatile @Nullable Refusal tooMuch;
    final Set<UUID> administrators = new HashSet<>();

    Askable(ResourceKind kind) {
        this.kind = kind;
    }

    static ApprovalStage stage(Approver... approvers) {
        return stage(ApprovalRule.ANY_ONE, null, List.of(), approvers);
    }

    static ApprovalStage stage(
            ApprovalRule rule,
            @Nullable Integer quorum,
            List<Approver> fallback,
            Approver... approvers) {
        return new ApprovalStage(rule, quorum, List.of(approvers), fallback, DAYS, false);
    }

    static ObjectProvider<Requestable> provider(Requestable... rooms) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Requestable> stream() {
                return Stream.of(rooms);
            }
        };
    }

    @Override
    public ResourceKind kind() {
        return kind;
    }

    @Override
    public Terms terms(UserId requester, Resource resource, GrantRole role) {
        if (withdrawn != null) {
            throw withdrawn;
        }
        return new Terms(stages, VERSION);
    }

    @Override
    public void requireMayGive(
            Actor approver, UserId requester, Resource resource, GrantRole role) {
        if (tooMuch != null) {
            throw tooMuch;
        }
    }

    @Override
    public boolean isAdministrator(UUID user) {
        return administrators.contains(user);
    }
}
