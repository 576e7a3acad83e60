package org.gatehouse.command.writing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.gatehouse.api.Command;
import org.gatehouse.api.DerivedId;
import org.gatehouse.platform.messages.MessageNames;
import org.gatehouse.platform.messages.Metadata;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * What falls due when. Lines are written in the transaction of what they follow from, mostly an
 * event, and sent later, each in its own. A reaction is a line that is due at once.
 */
@Component
public class DueSheet {

    static final TaskDescriptor<DueCommand> TASK = TaskDescriptor.of("command", DueCommand.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final JdbcTemplate db;
    private final JsonMapper json;
    private final Clock clock;

    DueSheet(ObjectProvider<Scheduler> scheduler, JdbcTemplate db, JsonMapper json, Clock clock) {
        this.scheduler = scheduler;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Sends a command at an instant, instead of what stood in this line before.
     *
     * @param line what it is about, such as {@code membership-end:<id>}; without {@code @}
     */
    public void put(String line, Instant due, Command command, Message<?> cause) {
        drop(line);
        write(line, due, command, cause);
    }

    /** Sends a command at once, in a transaction of its own. */
    public void react(Command command, Message<?> cause) {
        write("reaction:" + MessageNames.of(command.getClass()), clock.instant(), command, cause);
    }

    /**
     * Takes a line off, if it is there. One that is being sent right now stays: the command decides
     * by what is then, and does nothing where its time was moved.
     */
    public void drop(String line) {
        db.update("delete from command.due_sheet where line = ? and not picked", line);
    }

    /** The cause is part of the name, so that a line can be written while its former is sent. */
    private void write(String line, Instant due, Command command, Message<?> cause) {
        var what = follow(line, command, cause);
        scheduler
                .getObject()
                .schedule(TASK.instance(line + "@" + what.id()).data(what).scheduledTo(due));
        if (!due.isAfter(clock.instant())) {
            wakeAfterCommit();
        }
    }

    private DueCommand follow(String line, Command command, Message<?> cause) {
        return new DueCommand(
                DerivedId.of("due", cause.getIdentifier(), line, command).toString(),
                MessageNames.room(command.getClass()),
                MessageNames.of(command.getClass()),
                json.writeValueAsString(command),
                Metadata.text(cause, Metadata.CORRELATION_ID).orElse(cause.getIdentifier()),
                causation(cause));
    }

    /** A command that decides nothing itself leaves no event: what led to it is the cause. */
    private static String causation(Message<?> cause) {
        return cause instanceof CommandMessage<?>
                ? Metadata.text(cause, Metadata.CAUSATION_ID).orElse(cause.getIdentifier())
                : cause.getIdentifier();
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
