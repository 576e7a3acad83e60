package org.gatehouse.command.imports;

import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.imports.Past;
import org.jspecify.annotations.Nullable;

/** One line of a history: one change of one thing. */
sealed interface HistoryLine {

    Past past();

    /** A line about a team. */
    sealed interface OfTeam extends HistoryLine {

        GroupName team();
    }

    /**
     * @param parent whose members the team's members are; none
     * @param former the team of which it is the continuation under another name, if that ends in
     *     the same change; none
     */
    record TeamCreated(
            Past past,
            GroupName team,
            @Nullable String parent,
            @Nullable String privacy,
            GroupDescription description,
            @Nullable String former)
            implements OfTeam {}

    record TeamDeleted(Past past, GroupName team) implements OfTeam {}

    record TeamParentChanged(Past past, GroupName team, @Nullable String parent)
            implements OfTeam {}

    record TeamPrivacyChanged(Past past, GroupName team, @Nullable String privacy)
            implements OfTeam {}

    record TeamDescriptionChanged(Past past, GroupName team, GroupDescription description)
            implements OfTeam {}

    /**
     * Somebody was given a seat, or it was taken from them.
     *
     * @param team none: the organisation itself
     * @param role an owner is a member too
     * @param user as the other system calls them
     */
    record Seat(Past past, @Nullable GroupName team, GrantRole role, String user, boolean given)
            implements HistoryLine {}
}
