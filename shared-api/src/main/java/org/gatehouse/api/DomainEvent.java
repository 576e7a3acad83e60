package org.gatehouse.api;

/**
 * Something that has happened, kept for ever. Every event is a record with {@link EventName}; its
 * components are plain facts that a reader in ten years can still read, whatever today's rules say.
 */
public interface DomainEvent {}
