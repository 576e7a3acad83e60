package org.gatehouse.query.approvals;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.approvals.ApprovalView;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.approvals.RequestView;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.approvals.ApprovalViews.Reader;
import org.gatehouse.query.approvals.ApprovalViews.Row;
import org.gatehouse.query.reading.Answers;
import org.gatehouse.query.reading.Reading;
import org.gatehouse.query.reading.Views;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ApprovalReadController {

    private static final String NO_SUCH_REQUEST = "approvals.no-such-request";

    private final Reading reading;
    private final Callers callers;
    private final ApprovalViews approvals;
    private final Telling telling;
    private final Administrators administrators;

    ApprovalReadController(
            Reading reading,
            Callers callers,
            ApprovalViews approvals,
            Telling telling,
            Administrators administrators) {
        this.reading = reading;
        this.callers = callers;
        this.approvals = approvals;
        this.telling = telling;
        this.administrators = administrators;
    }

    /** Which of the requests that are one's to decide. */
    enum State {
        /** Those that wait for one. */
        @JsonProperty("pending")
        PENDING,
        /** Those that one has decided. */
        @JsonProperty("decided")
        DECIDED
    }

    /** Those that wait oldest first, those that were decided newest first. */
    @GetMapping("/me/approvals")
    @Requires(Permission.REQUEST)
    ResponseEntity<Page<ApprovalView>> inbox(
            @RequestParam(defaultValue = "pending") State state, Paging paging) {
        return question()
                .answer(views ->
                        page(views, inbox(views, state, paging), paging, telling::toApprover));
    }

    private List<Row> inbox(Views views, State state, Paging paging) {
        return self().map(user ->
                        switch (state) {
                            case PENDING -> approvals.waitingFor(views, reader(user), paging);
                            case DECIDED -> approvals.decidedBy(views, user, paging);
                        })
                .orElse(List.of());
    }

    @GetMapping("/approvals/{id}")
    @Requires(Permission.REQUEST)
    ResponseEntity<ApprovalView> approval(@PathVariable RequestId id) {
        return Answers.one(
                question().about(id.value()),
                views -> find(views, id, telling::toApprover),
                ApprovalView::version,
                NO_SUCH_REQUEST);
    }

    /** Newest first. */
    @GetMapping("/me/requests")
    @Requires(Permission.REQUEST)
    ResponseEntity<Page<RequestView>> mine(Paging paging) {
        return question()
                .answer(views ->
                        page(
                                views,
                                self().map(user -> approvals.madeBy(views, user, paging))
                                        .orElse(List.of()),
                                paging,
                                telling::toRequester));
    }

    @GetMapping("/requests/{id}")
    @Requires(Permission.REQUEST)
    ResponseEntity<RequestView> request(@PathVariable RequestId id) {
        return Answers.one(
                question().about(id.value()),
                views -> find(views, id, telling::toRequester),
                RequestView::version,
                NO_SUCH_REQUEST);
    }

    private Reading.Question question() {
        return reading.of("approvals", "users", "groups");
    }

    private Optional<UUID> self() {
        return callers.current().actor() instanceof Actor.User user
                ? Optional.of(user.id())
                : Optional.empty();
    }

    private Reader reader(UUID user) {
        return new Reader(user, administrators.kindsOf(new Actor.User(user)));
    }

    private <T> Optional<T> find(
            Views views, RequestId id, BiFunction<Views, List<Row>, List<T>> tell) {
        return self().flatMap(user -> approvals.find(views, id.value(), reader(user)))
                .map(row -> tell.apply(views, List.of(row)).getFirst());
    }

    private static <T> Page<T> page(
            Views views,
            List<Row> rows,
            Paging paging,
            BiFunction<Views, List<Row>, List<T>> tell) {
        var page = Page.of(rows, paging, row -> Cursor.of(row.place()));
        return new Page<>(tell.apply(views, page.items()), page.nextCursor());
    }
}
