package org.gatehouse.command.credentials;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why Gatehouse did not start. */
final class BlocklistMisconfiguredAnalyzer extends AbstractFailureAnalyzer<BlocklistMisconfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BlocklistMisconfigured cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Let gatehouse.credentials.blocklists name readable files: words in UTF-8, one a"
                        + " line, or SHA-1 hashes in order, as Pwned Passwords has them.",
                cause);
    }
}
