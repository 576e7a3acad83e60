package org.gatehouse.command.writing;

/**
 * A line of the due sheet: which command Gatehouse sends to itself, and why. Stored as JSON, for as
 * long as it is not due: names are those of {@code MessageNames}, so renaming a command that may
 * stand here needs a migration.
 *
 * @param id the command's id, derived from what it follows from: sent twice, it is done once
 * @param room in whose name it is sent
 * @param command {@code <room>.<Command>}
 * @param payload the command as JSON
 * @param causationId the event that it follows from
 */
record DueCommand(
        String id,
        String room,
        String command,
        String payload,
        String correlationId,
        String causationId) {}
