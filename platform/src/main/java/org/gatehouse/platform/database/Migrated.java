package org.gatehouse.platform.database;

/** Says that the schemas are up to date; take it as a parameter to come after. */
public record Migrated() {}
