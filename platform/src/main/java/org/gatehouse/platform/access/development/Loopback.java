package org.gatehouse.platform.access.development;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether somebody sits at this machine; names are never looked up. */
final class Loopback {

    private static final Pattern HOST = Pattern.compile("(\\[[^\\]]+]|[^:]+)(?::\\d{1,5})?");

    private Loopback() {}

    static boolean isLiteral(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /**
     * @param host a Host header. A page of another site that had its own name resolved to this
     *     machine (DNS rebinding) still sends that name.
     */
    static boolean isHost(@Nullable String host) {
        if (host == null) {
            return false;
        }
        var parts = HOST.matcher(host);
        if (!parts.matches()) {
            return false;
        }
        var name = parts.group(1);
        return name.equalsIgnoreCase("localhost")
                || isLiteral(name.startsWith("[") ? name.substring(1, name.length() - 1) : name);
    }
}
