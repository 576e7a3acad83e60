package org.gatehouse.standalone.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator of a second start what to do, instead of a stack trace. */
final class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other one, or give this one its own directory with --gatehouse.data=...",
                cause);
    }
}
