package org.gatehouse.query.approvals;

/**
 * Who decides a request, and who sees it, as conditions on a row {@code r} of requests; said here
 * and nowhere else. They ask what the views say now: who is an owner, a member or a manager when
 * they read. The reader is {@code :me}, and may change everything of the kinds that are {@code
 * :administered}.
 */
final class ApprovalVisibility {

    /** Nothing of a deleted resource waits for anybody, and nobody in a deleted group decides. */
    private static final String SUSPENDED =
            """
            exists (select from {approvals.resource} x where x.resource_id = %s
                    and x.resource_kind = %s and x.suspended)
            """;

    private static final String COUNTS =
            "not " + SUSPENDED.formatted("r.resource_id", "r.resource_kind");

    /**
     * The people behind an approver who can act; never the requester (X-R1). Administrators are not
     * among them: who that is, is known of the reader only.
     */
    private static final String PEOPLE =
            """
            (select distinct p.user_id, p.display_name
             from (select a.approver_id as user_id where a.kind = 'USER'
                   union all
                   select m.user_id from {groups.member} m
                   where a.kind = 'GROUP_MEMBERS' and m.held and m.group_id in (
                       with recursive below (group_id) as (
                           select a.approver_id where not %s
                           union
                           select n.member_id from below
                           join {groups.nesting} n on n.group_id = below.group_id and n.held
                           join {groups.group} g on g.group_id = n.member_id and g.deleted_at is null)
                       select group_id from below)
                   union all
                   select o.user_id from {approvals.owner} o
                   where a.kind = 'RESOURCE_OWNERS' and o.resource_id = r.resource_id
                     and o.resource_kind = r.resource_kind and o.held
                   union all
                   select q.manager from {users.person} q
                   where a.kind = 'REQUESTER_MANAGER' and q.user_id = r.requester) c
             join {users.person} p on p.user_id = c.user_id
             where p.enabled and p.deleted_at is null and p.user_id <> r.requester)
            """
                    .formatted(SUSPENDED.formatted("a.approver_id", "'GROUP'"));

    /** Fallback approvers come in where there is nobody else. */
    private static final String HAS_A_SAY =
            """
            (not a.fallback or not exists (
                select from {approvals.approver} b
                where b.request_id = a.request_id and b.stage = a.stage and not b.fallback
                  and (b.kind = 'ADMINISTRATORS' or exists %s)))
            """
                    .formatted(PEOPLE.replaceAll("\\ba\\.", "b."));

    private static final String IS_APPROVER =
            """
            (r.requester <> :me and %s and exists (
                select from {approvals.approver} a
                where a.request_id = r.request_id and a.stage %%s r.stage
                  and (a.kind = 'ADMINISTRATORS' and r.resource_kind = any(:administered)
                       or exists (select from %s y where y.user_id = :me))
                  and %s))
            """
                    .formatted(COUNTS, PEOPLE, HAS_A_SAY);

    /** It waits for the reader, who has not decided yet. */
    static final String WAITS_FOR_READER =
            """
            r.status = 'PENDING' and %s
            and not exists (select from {approvals.decision} d where d.request_id = r.request_id
                            and d.stage = r.stage and d.approver = :me)
            """
                    .formatted(IS_APPROVER.formatted("="));

    /** The reader has made it, has decided it or is an approver of it. */
    static final String SEEN_BY_READER =
            """
            (r.requester = :me
             or exists (select from {approvals.decision} d
                        where d.request_id = r.request_id and d.approver = :me)
             or %s)
            """
                    .formatted(IS_APPROVER.formatted("<="));

    /** Whom a stage waits for that is open or to come, one row each: people, groups, or a kind. */
    static final String WAITS_FOR =
            """
            select a.request_id, a.stage, a.kind, y.id, y.display_name
            from {approvals.request} r
            join {approvals.approver} a on a.request_id = r.request_id and a.stage >= r.stage
            cross join lateral (
                select p.user_id as id, p.display_name from %s p where a.kind <> 'GROUP_MEMBERS'
                union all
                select g.group_id, g.display_name from {groups.group} g
                where a.kind = 'GROUP_MEMBERS' and g.group_id = a.approver_id and exists %s
                union all
                select null, null where a.kind = 'ADMINISTRATORS') y
            where r.request_id = any(:ids) and r.status = 'PENDING' and %s and %s
            order by a.request_id, a.stage, a.number, y.id
            """
                    .formatted(PEOPLE, PEOPLE, COUNTS, HAS_A_SAY);

    /**
     * Who has made, decided or might have decided some requests, out of {@code :among}: those too
     * for whom a request does not count any more, as it has just gone from their inbox.
     */
    static final String PEOPLE_OF =
            """
            select r.requester from {approvals.request} r
            where r.request_id = any(:ids) and r.requester = any(:among)
            union
            select d.approver from {approvals.decision} d
            where d.request_id = any(:ids) and d.approver = any(:among)
            union
            select y.user_id from {approvals.request} r
            join {approvals.approver} a on a.request_id = r.request_id and a.stage <= r.stage
            cross join lateral %s y
            where r.request_id = any(:ids) and y.user_id = any(:among) and %s
            """
                    .formatted(PEOPLE, HAS_A_SAY);

    /** The kinds whose administrators decide some requests, or might have. */
    static final String KINDS_OF_ADMINISTRATORS =
            """
            select distinct r.resource_kind from {approvals.request} r
            join {approvals.approver} a on a.request_id = r.request_id and a.stage <= r.stage
            where r.request_id = any(:ids) and a.kind = 'ADMINISTRATORS' and %s
            """
                    .formatted(HAS_A_SAY);

    private ApprovalVisibility() {}
}
