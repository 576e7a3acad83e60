package org.gatehouse.platform.personal;

import tools.jackson.databind.module.SimpleModule;

public final class PersonalModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    public static final String EVENT = "event";
    public static final String PREFIX = "prefix";
}
