package org.gatehouse.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.gatehouse.platform.database.DatabaseOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedPostgresConfigurationTest {

    @TempDir private static Path data;

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(EmbeddedPostgresConfiguration.class)
                .withPropertyValues("gatehouse.data=" + data);
    }

    @Test
    void the_pool_logs_in_as_the_runtime_role_and_the_owner_is_known() {
        context()
                .run(started -> {
                    var pool = new JdbcTemplate(started.getBean(DataSource.class));
                    assertThat(pool.queryForObject("select session_user", String.class))
                            .isEqualTo("gatehouse_standalone");
                    assertThat(
                                    Logins.query(
                                            started.getBean(DatabaseOwner.class),
                                            "select session_user"))
                            .containsExactly("gatehouse_owner");
                });
    }

    @Test
    void a_named_database_is_used_instead(@TempDir Path untouched) {
        context()
                .withPropertyValues(
                        "gatehouse.data=" + untouched,
                        "spring.datasource.url=jdbc:postgresql://db.example/gatehouse")
                .run(started ->
                        assertThat(started)
                                .doesNotHaveBean(EmbeddedDatabase.class)
                                .doesNotHaveBean(DatabaseOwner.class)
                                .hasSingleBean(DataSource.class));
        assertThat(untouched).isEmptyDirectory();
    }

    @Test
    void an_empty_address_names_no_database() {
        context()
                .withPropertyValues("spring.datasource.url=")
                .run(started -> assertThat(started).hasSingleBean(EmbeddedDatabase.class));
    }

    @Test
    void the_pool_closes_before_the_server(CapturedOutput output) {
        // What standalone has set for itself in this JVM may be quieter.
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("com.zaxxer.hikari", LogLevel.INFO);
        logging.setLogLevel("io.zonky.test.db.postgres", LogLevel.INFO);
        context()
                .run(started ->
                        new JdbcTemplate(started.getBean(DataSource.class)).execute("select 1"));

        assertThat(output.toString())
                .containsSubsequence("- Shutdown completed", "shut down postmaster");
    }

    @Test
    void the_operator_of_a_second_start_reads_one_paragraph(CapturedOutput output)
            throws Exception {
        try (var first = EmbeddedDatabase.start(data)) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() ->
                            new SpringApplicationBuilder(Application.class)
                                    .web(WebApplicationType.NONE)
                                    .run("--gatehouse.data=" + data));
            assertThat(Logins.query(first.owner(), "select 1")).containsExactly("1");
        }

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The data directory " + data.toRealPath() + " is in use")
                .contains("--gatehouse.data=")
                .doesNotContain("\tat ");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(EmbeddedPostgresConfiguration.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Application {}
}
