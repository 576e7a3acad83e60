package org.gatehouse.command.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gatehouse.command.CommandSide;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole command side on a real database, without its web server; the clock is the test's. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CommandSide.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(CallerFixture.class)
@ContextConfiguration(initializers = OnTestDatabase.class)
public @interface CommandSideTest {}
