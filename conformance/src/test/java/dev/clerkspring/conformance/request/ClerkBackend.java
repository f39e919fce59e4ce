package dev.clerkspring.conformance.request;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clerkspring.conformance.node.NodeProject;

/**
 * Clerk's own SDK, in the version of the lock file, or, with {@code -Dclerk.conformance.clerk-backend=latest}, in its newest. What is
 * then new is reported and fails nothing, since it comes without a change of ours.
 */
final class ClerkBackend {

    private static final String NAME = "@clerk/backend";

    private static final String VERSION = System.getProperty("clerk.conformance.clerk-backend", "");

    private ClerkBackend() {}

    static NodeProject project() {
        return VERSION.isEmpty() ? NodeProject.of("clerk-backend") : NodeProject.of("clerk-backend", NAME, VERSION);
    }

    static String title(NodeProject project) {
        return NAME + " " + project.version(NAME);
    }

    static boolean isPinned() {
        return VERSION.isEmpty();
    }

    /** Ends a test without failure if something has been found that the pinned version does not do. */
    static void reportUnlessPinned(String found) {
        assumeTrue(isPinned() || found.isEmpty(), found);
    }
}
