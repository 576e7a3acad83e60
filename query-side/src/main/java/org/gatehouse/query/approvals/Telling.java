package org.gatehouse.query.approvals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.approvals.ApprovalView;
import org.gatehouse.api.approvals.RequestStatus;
import org.gatehouse.api.approvals.RequestView;
import org.gatehouse.api.approvals.StepStatus;
import org.gatehouse.api.approvals.StepView;
import org.gatehouse.api.approvals.StepView.DecisionView;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.query.approvals.ApprovalViews.Awaited;
import org.gatehouse.query.approvals.ApprovalViews.Row;
import org.gatehouse.query.approvals.ApprovalViews.Stage;
import org.gatehouse.query.approvals.ApprovalViews.Taken;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is told of requests, and reveals what people said. */
@Component
final class Telling {

    private final ApprovalViews approvals;
    private final PersonalData personal;

    Telling(ApprovalViews approvals, PersonalData personal) {
        this.approvals = approvals;
        this.personal = personal;
    }

    List<ApprovalView> toApprover(Views views, List<Row> rows) {
        var steps = steps(views, rows);
        return rows.stream()
                .map(row ->
                        new ApprovalView(
                                row.id(),
                                row.status(),
                                row.requester(),
                                row.resource(),
                                row.role(),
                                reveal(row.justification()),
                                row.createdAt(),
                                row.until(),
                                steps.apply(row),
                                row.version()))
                .toList();
    }

    List<RequestView> toRequester(Views views, List<Row> rows) {
        var steps = steps(views, rows);
        return rows.stream()
                .map(row ->
                        new RequestView(
                                row.id(),
                                row.status(),
                                row.requester(),
                                row.resource(),
                                row.role(),
                                reveal(row.justification()),
                                row.createdAt(),
                                row.until(),
                                row.failure(),
                                row.former(),
                                steps.apply(row),
                                row.version()))
                .toList();
    }

    /** Asks of all rows at once. */
    private Function<Row, List<StepView>> steps(Views views, List<Row> rows) {
        var ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        var taken = approvals.taken(views, ids);
        personal.prefetch(
                Stream.concat(
                                rows.stream()
                                        .flatMap(row -> Stream.ofNullable(row.justification())),
                                taken.stream().flatMap(t -> Stream.ofNullable(t.justification())))
                        .toList());
        var decisions = byRequest(taken, Taken::request);
        var awaited = byRequest(approvals.awaited(views, ids), Awaited::request);
        var stages = byRequest(approvals.stages(views, ids), Stage::request);
        return row ->
                of(row, stages).stream()
                        .map(stage -> step(row, stage, of(row, awaited), of(row, decisions)))
                        .toList();
    }

    private static <T> Map<UUID, List<T>> byRequest(List<T> all, Function<T, UUID> request) {
        return all.stream().collect(Collectors.groupingBy(request));
    }

    private static <T> List<T> of(Row row, Map<UUID, List<T>> byRequest) {
        return byRequest.getOrDefault(row.id().value(), List.of());
    }

    private StepView step(Row row, Stage stage, List<Awaited> awaited, List<Taken> taken) {
        return new StepView(
                stage.number(),
                status(row, stage),
                stage.justificationRequired(),
                awaited.stream()
                        .filter(each -> each.stage() == stage.number())
                        .map(Awaited::approver)
                        .toList(),
                taken.stream()
                        .filter(each -> each.stage() == stage.number())
                        .map(each ->
                                new DecisionView(
                                        each.approver(),
                                        each.decision(),
                                        reveal(each.justification()),
                                        each.at()))
                        .toList());
    }

    private static StepStatus status(Row row, Stage stage) {
        if (stage.number() != row.stage()) {
            return stage.number() < row.stage() ? StepStatus.APPROVED : StepStatus.NOT_STARTED;
        }
        return status(row.status());
    }

    /** Of the stage that was opened last. */
    private static StepStatus status(RequestStatus request) {
        return switch (request) {
            case PENDING -> StepStatus.PENDING;
            case DENIED -> StepStatus.DENIED;
            case TIMED_OUT -> StepStatus.TIMED_OUT;
            case CANCELLED -> StepStatus.CANCELLED;
            case APPROVED, DELIVERED, DELIVERY_FAILED -> StepStatus.APPROVED;
        };
    }

    private @Nullable String reveal(@Nullable Personal<String> said) {
        return said == null ? null : personal.reveal(said).orElse(null);
    }
}
