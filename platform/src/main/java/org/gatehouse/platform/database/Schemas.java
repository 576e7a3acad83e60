package org.gatehouse.platform.database;

import java.util.List;

/** Schemas that a module brings; a process migrates those of all modules it runs. */
public record Schemas(List<String> names) {}
