package dev.clerkspring.conformance.emulator;

import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.conformance.node.NodeScript;
import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.json.ClerkJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Clerk's own {@code @clerk/backend}, set to an emulator. Runs until it is closed.
 */
final class ClerkBackendSdk implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final NodeScript script;

    ClerkBackendSdk(ClerkEmulator emulator) {
        this.script = NodeProject.of("clerk-backend")
                .start(
                        "call.mjs",
                        emulator.apiUrl(),
                        emulator.secretKey().value(),
                        emulator.publishableKey().value());
    }

    /** Calls a method, which must not fail, and returns what it returned. */
    JsonNode call(String method, Object... arguments) {
        var answer = ask(method, arguments);
        if (!answer.has("value")) {
            throw new AssertionError(method + " failed: " + answer);
        }
        return answer.path("value");
    }

    /** Calls a method, which must fail, and returns the status and Clerk's code. */
    String failure(String method, Object... arguments) {
        var answer = ask(method, arguments);
        if (answer.has("value")) {
            throw new AssertionError(method + " did not fail: " + answer);
        }
        return answer.path("status").asInt() + " " + answer.path("code").asString();
    }

    private JsonNode ask(String method, Object... arguments) {
        var line = Map.of("method", method, "args", List.of(arguments));
        script.send(ClerkJson.mapper().writeValueAsString(line));
        return ClerkJson.mapper().readTree(script.receive(LIMIT));
    }

    @Override
    public void close() {
        script.close();
    }
}
