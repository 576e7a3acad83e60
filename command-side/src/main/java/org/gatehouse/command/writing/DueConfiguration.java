package org.gatehouse.command.writing;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.api.Command;
import org.gatehouse.platform.messages.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The poller that sends what the due sheet says. */
@Configuration(proxyBeanMethods = false)
class DueConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DueConfiguration.class);

    /** Power of two, in seconds. */
    private static final int LONGEST_PAUSE = 8;

    @Bean
    Task<DueCommand> dueCommands(
            ObjectProvider<AxonCommands> commands,
            Errands errands,
            Envelope envelope,
            CommandNames names,
            JsonMapper json) {
        return Tasks.oneTime(DueSheet.TASK)
                .onFailure(DueConfiguration::again)
                .execute((line, context) -> {
                    var due = line.getData();
                    Command command = json.readValue(due.payload(), names.classOf(due.command()));
                    try {
                        errands.outcome(command)
                                .map(decided -> envelope.fromRoom(decided, due))
                                .ifPresent(message -> commands.getObject().send(message));
                    } catch (Refusal refusal) {
                        if (refusal.status() == 503) {
                            throw refusal;
                        }
                        // A rule said no, which the log has recorded: nothing is left to do.
                        LOG.debug("{} refused: {}", due.command(), refusal.code());
                    }
                });
    }

    /** After 1 s, 2 s, 4 s … and then every few minutes: what is due stays due. */
    private static void again(
            ExecutionComplete failed, ExecutionOperations<DueCommand> operations) {
        int before = Math.min(failed.getExecution().consecutiveFailures, LONGEST_PAUSE);
        operations.reschedule(failed, failed.getTimeDone().plusSeconds(1L << before));
    }

    @Bean
    Task<Void> forgetAnswers(CommandLog log) {
        return Tasks.recurring("forget-answers", FixedDelay.ofHours(6))
                .execute((instance, context) -> log.forget());
    }

    /** Falls due by Gatehouse's clock, which tests move. */
    @Bean("dbSchedulerClock")
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    DbSchedulerCustomizer schedulerCustomizer() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }
}
