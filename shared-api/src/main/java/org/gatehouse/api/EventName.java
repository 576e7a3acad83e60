package org.gatehouse.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored: {@code <room>.<Event>}, frozen for ever. The Java class
 * may move and be renamed; this may not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

    String value();

    /** Rises by one when the stored shape changes; older ones are upcast on reading. */
    int revision() default 1;
}
