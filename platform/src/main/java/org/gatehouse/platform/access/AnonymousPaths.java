package org.gatehouse.platform.access;

import org.springframework.http.HttpMethod;

/**
 * What may be called without signing in; a bean each.
 *
 * @param pattern a whole path, as in {@code /api/v1/password-resets/{id}}
 */
public record AnonymousPaths(HttpMethod method, String pattern) {}
