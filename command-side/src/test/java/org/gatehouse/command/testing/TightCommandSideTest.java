package org.gatehouse.command.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** As {@link CommandSideTest}, where limits are soon reached. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CommandSideTest
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.maximum-pool-size=8",
            "gatehouse.commands.patience=5m",
            "gatehouse.audit.traces-per-day=" + TightCommandSideTest.TRACES_PER_DAY
        })
public @interface TightCommandSideTest {

    int TRACES_PER_DAY = 3;
}
