package org.gatehouse.platform.web;

/** Where the API lives. */
public final class Api {

    /** Put in front of every REST controller of the two sides, see {@link WebConfiguration}. */
    public static final String BASE = "/api/v1";

    private Api() {}
}
