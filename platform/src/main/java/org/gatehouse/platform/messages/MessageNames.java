package org.gatehouse.platform.messages;

/** The name by which a kind of command is recorded: {@code <room>.<Command>}. */
public final class MessageNames {

    private static final String API = "org.gatehouse.api.";

    private MessageNames() {}

    /**
     * @throws IllegalArgumentException for a class that is in no room of the contract
     */
    public static String of(Class<?> message) {
        return room(message) + "." + message.getSimpleName();
    }

    public static String room(Class<?> message) {
        var owner = message.getPackageName();
        if (!owner.startsWith(API)) {
            throw new IllegalArgumentException(message + " is in no room");
        }
        return owner.substring(API.length());
    }
}
