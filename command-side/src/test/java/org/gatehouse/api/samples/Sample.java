package org.gatehouse.api.samples;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;

/** A command that only tests know; it may answer a secret. */
@Requires(Permission.SYSTEM)
public record Sample(@TargetAggregateIdentifier UUID id, boolean secret) implements Command {}
