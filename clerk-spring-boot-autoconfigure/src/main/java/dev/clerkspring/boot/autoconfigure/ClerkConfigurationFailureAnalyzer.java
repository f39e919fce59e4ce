package dev.clerkspring.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints what is wrong with the configuration of Clerk and what to do about it.
 */
final class ClerkConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<ClerkConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ClerkConfigurationException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.getAction(), cause);
    }
}
