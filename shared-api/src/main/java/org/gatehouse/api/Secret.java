package org.gatehouse.api;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Text that must never be printed, stored or logged; it has no JSON form on purpose. */
public record Secret(String reveal) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {}

    @Override
    public String toString() {
        return "***";
    }
}
