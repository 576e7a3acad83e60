package org.gatehouse.command.writing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.Command;
import org.gatehouse.api.DerivedId;
import org.gatehouse.platform.messages.MessageNames;
import org.gatehouse.platform.messages.Metadata;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * What falls due when. Lines are written in the transaction of the event that they follow from, and
 * sent later, each in its own. A reaction is a line that is due at once.
 */
@Component
public class DueSheet {

    static final TaskDescriptor<DueCommand> TASK = TaskDescriptor.of("command", DueCommand.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final JsonMapper json;
    private final Clock clock;

    DueSheet(ObjectProvider<Scheduler> scheduler, JsonMapper json, Clock clock) {
        this.scheduler = scheduler;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Sends a command at an instant; a line of the same name is replaced.
     *
     * @param line what it is about, such as {@code membership-end:<id>}
     */
    public void put(String line, Instant due, Command command, EventMessage<?> cause) {
        scheduler
                .getObject()
                .schedule(
                        TASK.instance(line)
                                .data(follow(line, command, cause))
                                .scheduledTo(due),
                        ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        if (!due.isAfter(clock.instant())) {
            wakeAfterCommit();
        }
    }

    /** Sends a command at once, in a transaction of its own. */
    public void react(Command command, EventMessage<?> cause) {
        var line = DerivedId.of("reaction", cause.getIdentifier(), command).toString();
        put(line, clock.instant(), command, cause);
    }

    /** Takes a line off, if it is there. */
    public void drop(String line) {
        if (scheduler.getObject().getScheduledExecution(TASK.instanceId(line)).isPresent()) {
            scheduler.getObject().cancel(TASK.instanceId(line));
        }
    }

    private DueCommand follow(String line, Command command, EventMessage<?> cause) {
        return new DueCommand(
                DerivedId.of("due", cause.getIdentifier(), line).toString(),
                MessageNames.room(command.getClass()),
                MessageNames.of(command.getClass()),
                json.writeValueAsString(command),
                Metadata.text(cause, Metadata.CORRELATION_ID).orElse(cause.getIdentifier()),
                cause.getIdentifier());
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            scheduler.getObject().triggerCheckForDueExecutions();
                        }
                    });
        }
    }
}
