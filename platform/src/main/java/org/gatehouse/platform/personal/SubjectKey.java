package org.gatehouse.platform.personal;

import javax.crypto.SecretKey;
import org.gatehouse.api.personal.Subject;

/** One version of a subject's data key: AES, 256 bits, never printed. */
record SubjectKey(Subject subject, int version, SecretKey key) {

    @Override
    public String toString() {
        return "SubjectKey[" + subject + ", " + version + ", ***]";
    }
}
