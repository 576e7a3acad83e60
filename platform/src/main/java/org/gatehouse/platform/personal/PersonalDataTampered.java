package org.gatehouse.platform.personal;

import org.gatehouse.api.personal.Personal;

/**
 * A stored value that is not what was stored: it was changed, moved to another place, or names a
 * key that never was. Not to be taken for an erasure.
 */
public final class PersonalDataTampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataTampered(Personal.Sealed<?> value) {
        super(
                "The personal data of %s in %s at '%s' is not what was stored"
                        .formatted(value.subject(), value.event(), value.field()));
    }
}
