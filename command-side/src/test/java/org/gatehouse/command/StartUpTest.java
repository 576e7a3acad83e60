package org.gatehouse.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.command.testing.OnTestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class StartUpTest {

    @Test
    void without_the_right_order_of_auto_configurations_nothing_starts() {
        var misordered =
                new SpringApplicationBuilder(CommandSide.class)
                        .initializers(new OnTestDatabase())
                        .properties("server.port=0");

        assertThatThrownBy(() ->
                        misordered.run(
                                "--spring.autoconfigure.exclude="
                                        + "org.gatehouse.platform.axon.AxonOrdering,"
                                        + "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration,"
                                        + "org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration"))
                .hasMessageStartingWith("Axon is wired wrongly");
    }
}
