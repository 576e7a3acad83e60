package org.gatehouse.command.notifications;

/**
 * A mail was not taken, and may be the next time. It is logged, so it names nobody and repeats
 * nothing that the mail server said: servers quote addresses.
 */
final class MailUnsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailUnsent(String why) {
        super("A mail was not sent: " + why, null, false, false);
    }
}
