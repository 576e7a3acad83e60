package org.gatehouse.command.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.List;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.platform.testing.GoldenSample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Lines wait on the due sheet across releases: what an earlier one wrote is still understood. */
@CommandSideTest
class DueContractTest {

    @Autowired CommandNames names;
    @Autowired JsonMapper json;
    @Autowired DbSchedulerCustomizer scheduler;

    static List<GoldenSample> samples() {
        return GoldenSample.of("due");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_line_that_waits_is_read_and_would_be_written_the_same(GoldenSample sample) {
        var form = scheduler.serializer().orElseThrow();

        var line = form.deserialize(DueCommand.class, sample.bytes());
        var command = json.readValue(line.payload(), names.classOf(line.command()));

        assertThat(sample.name()).isIn(line.command(), line.command() + "-full");
        assertThat(json.writeValueAsString(command)).isEqualTo(line.payload());
        assertThat(new String(form.serialize(line), UTF_8)).isEqualTo(sample.text());
    }
}
