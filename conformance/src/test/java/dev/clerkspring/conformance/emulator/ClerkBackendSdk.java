package dev.clerkspring.conformance.emulator;

import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.conformance.node.NodeScript;
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

    ClerkBackendSdk(StandaloneEmulator emulator) {
        this.script = NodeProject.of("clerk-backend").start("call.mjs", emulator.variables());
    }

    /** Calls a method, which must not fail, and returns what it returned. */
    JsonNode call(String method, Object... arguments) {
        var answer = ask(method, arguments);
        if (!answer.has("value")) {
            throw new AssertionError(method + " failed: " + answer);
        }
        return answer.path("value");
    }

    /** Has a request with a token authenticated that must be good, and returns who that is. */
    JsonNode authenticate(String token, String accepted) {
        var request = Map.of("url", "http://localhost:8080/", "headers", Map.of("authorization", "Bearer " + token));
        var answer = call("authenticateRequest", request, Map.of("acceptsToken", accepted));
        if (!answer.path("state").asString().equals("signed-in")) {
            throw new AssertionError(accepted + " is refused: " + answer);
        }
        return answer.path("auth");
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
