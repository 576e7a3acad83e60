package org.gatehouse.query.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.approvals.ApproverKind;
import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.Identity;
import org.gatehouse.api.approvals.RequestEvent.DecisionTaken;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.approvals.RequestStatus;
import org.gatehouse.api.approvals.StepView.ApproverView;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.json.StoredBytes;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about requests. What people said is read from the log itself, sealed as it is there. */
@Component
final class ApprovalViews {

    /** Its parameter is the place in the list that it is read for. */
    private static final String ROWS =
            """
            select r.request_id, r.requester, p.display_name, r.resource_kind, r.resource_id, r.role,
                   r.former, r.status, r.stage, r.until, r.failure, r.created_at, r.version,
                   %s as place, v.name, v.revision, v.payload
            from {approvals.request} r
            left join {users.person} p on p.user_id = r.requester
            left join events.event v on v.position = r.submitted
            """;

    private final NamedEventSerializer serializer;

    ApprovalViews(NamedEventSerializer serializer) {
        this.serializer = serializer;
    }

    /**
     * Who reads.
     *
     * @param administered the kinds of which they may change everything
     */
    record Reader(UUID user, String[] administered) {

        private StatementSpec of(StatementSpec statement) {
            return statement.param("me", user).param("administered", administered);
        }
    }

    /**
     * A request.
     *
     * @param stage that was opened last
     * @param place in the list that it is read for
     */
    record Row(
            RequestId id,
            Identity requester,
            Resource resource,
            GrantRole role,
            @Nullable UUID former,
            RequestStatus status,
            int stage,
            @Nullable Instant until,
            @Nullable String failure,
            Instant createdAt,
            long version,
            long place,
            @Nullable Personal<String> justification) {}

    Optional<Row> find(Views views, UUID id, Reader reader) {
        return reader.of(
                        views.sql(
                                ROWS.formatted("r.submitted")
                                        + "where r.request_id = :id and "
                                        + ApprovalVisibility.SEEN_BY_READER))
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Those that wait for the reader, oldest first. */
    List<Row> waitingFor(Views views, Reader reader, Paging page) {
        return reader.of(
                        views.sql(
                                ROWS.formatted("r.submitted")
                                        + "where r.submitted > :after and "
                                        + ApprovalVisibility.WAITS_FOR_READER
                                        + "order by r.submitted limit :limit"))
                .param("after", page.cursor().map(c -> c.number(0)).orElse(0L))
                .param("limit", page.fetch())
                .query(this::row)
                .list();
    }

    /** Those that somebody has decided, the last decision first. */
    List<Row> decidedBy(Views views, UUID user, Paging page) {
        return backwards(
                views,
                ROWS.formatted("d.position")
                        + """
                        join (select request_id, max(position) as position
                              from {approvals.decision} where approver = :user
                              group by request_id) d on d.request_id = r.request_id
                        where d.position < :before order by d.position desc limit :limit
                        """,
                user,
                page);
    }

    /** Those that somebody has made, newest first. */
    List<Row> madeBy(Views views, UUID user, Paging page) {
        return backwards(
                views,
                ROWS.formatted("r.submitted")
                        + """
                        where r.requester = :user and r.submitted < :before
                        order by r.submitted desc limit :limit
                        """,
                user,
                page);
    }

    private List<Row> backwards(Views views, String sql, UUID user, Paging page) {
        return views.sql(sql)
                .param("user", user)
                .param("before", page.cursor().map(c -> c.number(0)).orElse(Long.MAX_VALUE))
                .param("limit", page.fetch())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new RequestId(row.getObject("request_id", UUID.class)),
                new Identity(row.getObject("requester", UUID.class), row.getString("display_name")),
                new Resource(
                        ResourceKind.valueOf(row.getString("resource_kind")),
                        row.getObject("resource_id", UUID.class)),
                GrantRole.valueOf(row.getString("role")),
                row.getObject("former", UUID.class),
                RequestStatus.valueOf(row.getString("status")),
                row.getInt("stage"),
                instant(row.getTimestamp("until")),
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"),
                row.getLong("place"),
                event(row) instanceof RequestSubmitted said ? said.justification() : null);
    }

    /**
     * A stage as the policy had it.
     *
     * @param request of which request
     */
    record Stage(UUID request, int number, boolean justificationRequired) {}

    /** In order. */
    List<Stage> stages(Views views, UUID[] requests) {
        return views.sql(
                        """
                        select request_id, stage, justification_required from {approvals.stage}
                        where request_id = any(:ids) order by request_id, stage
                        """)
                .param("ids", requests)
                .query((row, n) ->
                        new Stage(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3)))
                .list();
    }

    /**
     * One for whom a stage waits.
     *
     * @param request of which request
     */
    record Awaited(UUID request, int stage, ApproverView approver) {}

    List<Awaited> awaited(Views views, UUID[] requests) {
        return views.sql(ApprovalVisibility.WAITS_FOR)
                .param("ids", requests)
                .query((row, n) ->
                        new Awaited(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                new ApproverView(
                                        ApproverKind.valueOf(row.getString(3)),
                                        row.getObject(4, UUID.class),
                                        row.getString(5))))
                .list();
    }

    /**
     * A decision.
     *
     * @param request about which request
     */
    record Taken(
            UUID request,
            int stage,
            Identity approver,
            Decision decision,
            Instant at,
            @Nullable Personal<String> justification) {}

    /** In order. */
    List<Taken> taken(Views views, UUID[] requests) {
        return views.sql(
                        """
                        select d.request_id, d.stage, d.approver, p.display_name, d.decision,
                               d.decided_at, v.name, v.revision, v.payload
                        from {approvals.decision} d
                        left join {users.person} p on p.user_id = d.approver
                        left join events.event v on v.position = d.position
                        where d.request_id = any(:ids) order by d.position
                        """)
                .param("ids", requests)
                .query((row, n) ->
                        new Taken(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                new Identity(row.getObject(3, UUID.class), row.getString(4)),
                                Decision.valueOf(row.getString(5)),
                                row.getTimestamp(6).toInstant(),
                                event(row) instanceof DecisionTaken said
                                        ? said.justification()
                                        : null))
                .list();
    }

    /** Requests that wait for anybody, about some resources. */
    static Set<UUID> pendingOf(Views views, UUID[] resources) {
        return views.sql(
                        """
                        select request_id from {approvals.request}
                        where status = 'PENDING' and resource_id = any(:resources)
                        """)
                .param("resources", resources)
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }

    /** Whom requests concern; administrators are told by {@link #administrated}. */
    static Set<UUID> peopleOf(Views views, UUID[] requests, UUID[] among) {
        return views.sql(ApprovalVisibility.PEOPLE_OF)
                .param("ids", requests)
                .param("among", among)
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }

    /** The names of the kinds whose administrators requests concern. */
    static Set<String> administrated(Views views, UUID[] requests) {
        return views.sql(ApprovalVisibility.KINDS_OF_ADMINISTRATORS)
                .param("ids", requests)
                .query((row, n) -> row.getString(1))
                .set();
    }

    private @Nullable DomainEvent event(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return name == null
                ? null
                : serializer.deserialize(
                        new StoredBytes(
                                name, row.getInt("revision"), false, row.getBytes("payload")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
