package org.gatehouse.api;

/** Something a caller asks for. Every command is a record with {@code @Requires}. */
public interface Command {}
