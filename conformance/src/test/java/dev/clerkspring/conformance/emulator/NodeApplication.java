package dev.clerkspring.conformance.emulator;

import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.conformance.node.NodeScript;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import java.time.Duration;
import java.util.HashMap;

/**
 * An application on one of Clerk's own SDKs for Node, set to an emulator.
 */
final class NodeApplication implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final NodeScript script;

    private final String url;

    private NodeApplication(NodeScript script) {
        this.script = script;
        this.url = "http://localhost:" + script.receive(LIMIT);
    }

    /**
     * Starts it.
     *
     * @param project the Node project with the application
     * @param type what the application takes the instance for. The emulator is never a production instance, but an application
     *     with a live publishable key of the emulator's host decides as if it were
     */
    static NodeApplication start(String project, StandaloneEmulator emulator, InstanceType type) {
        var environment = new HashMap<>(emulator.variables());
        environment.computeIfPresent(
                "CLERK_PUBLISHABLE_KEY",
                (name, key) -> PublishableKey.of(type, PublishableKey.parse(key).frontendApi())
                        .value());
        environment.put("CLERK_TELEMETRY_DISABLED", "1");
        return new NodeApplication(NodeProject.of(project).start("application.mjs", environment));
    }

    String url(String path) {
        return url + path;
    }

    /** Waits for the next webhook that it has verified: type and id. */
    String webhook() {
        return script.receive(LIMIT);
    }

    @Override
    public void close() {
        script.close();
    }
}
