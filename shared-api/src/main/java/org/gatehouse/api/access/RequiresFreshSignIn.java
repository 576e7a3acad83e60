package org.gatehouse.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that a caller may send a short while after proving who they are, and not later: who
 * finds a browser open must not be able to keep the account. Also on the endpoint that sends it,
 * which documents it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresFreshSignIn {}
