package org.gatehouse.platform.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why Gatehouse did not start. */
final class AccessMisconfiguredAnalyzer extends AbstractFailureAnalyzer<AccessMisconfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AccessMisconfigured cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
