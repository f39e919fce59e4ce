package dev.clerkspring.conformance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clerkspring.conformance.node.NodeScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets Clerk's own SDK verify the conformance vectors, which are kept outside. They state what it does where that is not what ours
 * does, and ours is held against them elsewhere.
 */
class TokenVectorsTests {

    private static final String PROPERTY = "clerk.conformance.token-vectors";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void stateWhatClerksOwnSdkDoes() {
        var path = System.getProperty(PROPERTY);
        assumeTrue(path != null, "Set -D" + PROPERTY + " to the absolute path of the vectors to run these");
        var vectors = JsonMapper.shared().readTree(Path.of(path));
        var project = ClerkBackend.project();
        var agreements = new ArrayList<String>();
        var differences = new ArrayList<String>();
        var surprises = new ArrayList<String>();
        try (var backend = new BackendApi();
                var script = project.start("verify.mjs", backend.urlForClerk())) {
            for (var vector : vectors.get("vectors")) {
                if (vector.get("token").isNull()) {
                    continue; // described rather than contained
                }
                var id = vector.get("id").stringValue();
                var clerk = verify(script, backend, vectors.get("keys"), vector);
                var stated = outcome(vector.path("observed_clerk_backend_3_25_0"));
                var expected = outcome(vector.get("expected"));
                if (!clerk.equals(stated)) {
                    surprises.add(id + ": " + clerk + ", stated as " + stated);
                }
                (clerk.equals(expected) ? agreements : differences).add(id + ": " + clerk + " / " + expected);
            }
        }
        System.out.printf(
                "%s: %d vectors agree, %d differ%n    %s%n",
                ClerkBackend.title(project), agreements.size(), differences.size(), String.join("\n    ", differences));

        ClerkBackend.reportUnlessPinned(String.join("\n", surprises));
        assertThat(surprises).isEmpty();
        assertThat(agreements).isNotEmpty();
    }

    private static String verify(NodeScript script, BackendApi backend, JsonNode keys, JsonNode vector) {
        var name = vector.get("key").stringValue();
        var key = keys.get(name);
        var options = new LinkedHashMap<String, Object>();
        vector.get("options").propertyStream().forEach(option -> options.put(option.getKey(), option.getValue()));
        if (key.isString()) {
            options.put("jwtKey", key.stringValue());
        } else {
            options.put("secretKey", "sk_test_" + name);
            backend.answers(Map.of("sk_test_" + name, Answer.json(200, key.toString())));
        }
        script.send(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "now",
                        vector.get("now_epoch_ms"),
                        "token",
                        vector.get("token").stringValue(),
                        "options",
                        options)));
        return outcome(JsonMapper.shared().readTree(script.receive(LIMIT)));
    }

    /** An exception is one, whatever its name. */
    private static String outcome(JsonNode outcome) {
        return outcome.path("outcome").asString("")
                + outcome.path("reason")
                        .asString("")
                        .replaceFirst("^(uncaught-)?(?=TypeError)", " ")
                        .replaceFirst("^(?=[^ ])", " ");
    }
}
