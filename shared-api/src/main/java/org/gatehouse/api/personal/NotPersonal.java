package org.gatehouse.api.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a text component of an event: why this text is nobody's personal data. A text without it must
 * be {@link Personal} or an enum; a test walks every event.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotPersonal {

    /** The reason, one sentence. */
    String value();
}
