package org.gatehouse.command.groups;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupDescribed;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupExpired;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.GroupRenewed;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.groups.GroupEvent.JoinPolicyReplaced;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupEvent.VisibilityReplaced;
import org.jspecify.annotations.Nullable;

/**
 * How long a group lasts, and what its owners have been told of that (X-R5; inventory 5.5).
 *
 * @param since when it was made, renewed or restored
 * @param expiration when it ends, if it does
 * @param announced the last notice for this end, in days before it; none: not yet
 * @param announcedAt when that was
 */
record Lifetime(
        Instant since,
        @Nullable Instant expiration,
        @Nullable Integer announced,
        @Nullable Instant announcedAt) {

    static final Lifetime NONE = new Lifetime(Instant.EPOCH, null, null, null);

    /** When owners are told, in days before the end. */
    private static final int[] NOTICES = {1, 15, 30};

    private static final int LAST = NOTICES[0];

    /** From the end, and at least from the last notice, to the deletion. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** What is to be done. */
    sealed interface Step {
        record Wait() implements Step {}

        record Announce(int daysLeft) implements Step {}

        record End() implements Step {}
    }

    Lifetime after(GroupEvent event, Instant at) {
        return switch (event) {
            case GroupCreated e -> new Lifetime(at, null, null, null);
            case GroupRestored e -> new Lifetime(at, expiration, announced, announcedAt);
            case GroupRenewed e -> new Lifetime(at, e.expirationDateTime(), null, null);
            case GroupExpirationSet e -> new Lifetime(since, e.expirationDateTime(), null, null);
            case GroupExpirationAnnounced e ->
                    new Lifetime(since, e.expirationDateTime(), e.daysLeft(), at);
            case GroupRenamed _,
                    GroupDescribed _,
                    JoinPolicyReplaced _,
                    VisibilityReplaced _,
                    OwnerAdded _,
                    OwnerRemoved _,
                    GroupDeleted _,
                    GroupPurged _,
                    GroupExpired _ ->
                    this;
        };
    }

    /** What is due at an instant; of notices that were missed, only the last is given. */
    Step at(Instant now) {
        if (expiration == null) {
            return new Step.Wait();
        }
        for (int days : NOTICES) {
            boolean told = announced != null && announced <= days;
            if (!told && !now.isBefore(before(expiration, days))) {
                return new Step.Announce(days);
            }
        }
        var end = end();
        return end != null && !now.isBefore(end) ? new Step.End() : new Step.Wait();
    }

    /** When there is something to do next. */
    @Nullable Instant next() {
        if (expiration == null) {
            return null;
        }
        for (int i = NOTICES.length - 1; i >= 0; i--) {
            if (announced == null || announced > NOTICES[i]) {
                return before(expiration, NOTICES[i]);
            }
        }
        return end();
    }

    /** Never before the last notice was given. */
    private @Nullable Instant end() {
        if (expiration == null || announcedAt == null || announced == null || announced > LAST) {
            return null;
        }
        return (announcedAt.isAfter(expiration) ? announcedAt : expiration).plus(GRACE);
    }

    private static Instant before(Instant expiration, int days) {
        return expiration.minus(Duration.ofDays(days));
    }
}
