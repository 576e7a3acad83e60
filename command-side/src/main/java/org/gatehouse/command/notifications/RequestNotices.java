package org.gatehouse.command.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.approvals.RequestEvent;
import org.gatehouse.api.approvals.RequestEvent.DecisionTaken;
import org.gatehouse.api.approvals.RequestEvent.DeliveryFailed;
import org.gatehouse.api.approvals.RequestEvent.RequestApproved;
import org.gatehouse.api.approvals.RequestEvent.RequestCancelled;
import org.gatehouse.api.approvals.RequestEvent.RequestDelivered;
import org.gatehouse.api.approvals.RequestEvent.RequestDenied;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.approvals.RequestEvent.RequestTimedOut;
import org.gatehouse.api.approvals.RequestEvent.StageOpened;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.notifications.NotificationCommand.Notify;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approvers are told what there is to decide, and whoever asks what came of it. */
@Component
@ProcessingGroup(Facts.GROUP)
class RequestNotices {

    private final PostgresEventStorageEngine log;
    private final Recipients recipients;
    private final DueSheet due;

    RequestNotices(PostgresEventStorageEngine log, Recipients recipients, DueSheet due) {
        this.log = log;
        this.recipients = recipients;
        this.due = due;
    }

    @EventHandler
    void on(RequestEvent event, EventMessage<?> message) {
        switch (event) {
            case StageOpened e -> tellApprovers(e, message);
            case RequestApproved e ->
                    tellRequester(NotificationKind.REQUEST_APPROVED, e, null, message);
            case RequestDenied e ->
                    tellRequester(NotificationKind.REQUEST_DENIED, e, null, message);
            case RequestTimedOut e ->
                    tellRequester(NotificationKind.REQUEST_TIMED_OUT, e, null, message);
            case DeliveryFailed e ->
                    tellRequester(NotificationKind.DELIVERY_FAILED, e, e.code(), message);
            case RequestSubmitted e -> {} // a stage is opened with it
            case DecisionTaken e -> {}
            case RequestCancelled e -> {}
            case RequestDelivered e -> {}
        }
    }

    private void tellApprovers(StageOpened event, EventMessage<?> message) {
        submitted(event.requestId())
                .filter(request -> event.stage() <= request.stages().size())
                .ifPresent(request ->
                        tell(
                                NotificationKind.REQUEST_RECEIVED,
                                recipients.of(request.stages().get(event.stage() - 1), request),
                                request,
                                event.until(),
                                null,
                                message));
    }

    private void tellRequester(
            NotificationKind kind,
            RequestEvent event,
            @Nullable String code,
            EventMessage<?> message) {
        submitted(event.requestId())
                .ifPresent(request ->
                        tell(kind, List.of(request.requester()), request, null, code, message));
    }

    /** How a request began; it is in the log before anybody reacts. */
    private Optional<RequestSubmitted> submitted(RequestId request) {
        return log.readEvents(request.toString())
                .asStream()
                .map(EventMessage::getPayload)
                .filter(RequestSubmitted.class::isInstance)
                .<RequestSubmitted>map(RequestSubmitted.class::cast)
                .findFirst();
    }

    private void tell(
            NotificationKind kind,
            Collection<UserId> people,
            RequestSubmitted request,
            @Nullable Instant until,
            @Nullable String code,
            EventMessage<?> message) {
        for (var recipient : people) {
            due.react(
                    new Notify(
                            NotificationId.of(message.getIdentifier(), recipient, kind),
                            recipient,
                            kind,
                            request.asked().resource(),
                            request.requestId(),
                            until,
                            code),
                    message);
        }
    }
}
