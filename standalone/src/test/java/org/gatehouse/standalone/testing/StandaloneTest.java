package org.gatehouse.standalone.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gatehouse.platform.testing.ClosesContext;
import org.gatehouse.standalone.Standalone;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Both sides in one process on a free port of this machine, on a database of its own. Classes with
 * this annotation share one: a test finds what others left behind. {@link Http} and {@link Log} are
 * there to be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Standalone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StandaloneFixture.class)
@ContextConfiguration(initializers = OnFreshDatabase.class)
@ExtendWith({ClosesContext.class, OwnClock.class})
public @interface StandaloneTest {}
