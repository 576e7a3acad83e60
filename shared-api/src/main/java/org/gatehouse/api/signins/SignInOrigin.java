package org.gatehouse.api.signins;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody tried to sign in; personal.
 *
 * @param ipAddress of the client, as far as proxies are trusted
 * @param userAgent as the browser calls itself; null where it does not
 */
public record SignInOrigin(String ipAddress, @Nullable String userAgent) {}
