package dev.clerkspring.conformance.request;

import dev.clerkspring.conformance.node.NodeScript;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Clerk's own SDK, which runs in Node. */
final class ClerkJudge {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Set<String> HEADERS = Set.of(
            "cache-control",
            "access-control-allow-origin",
            "access-control-allow-credentials",
            "x-clerk-auth-status",
            "x-clerk-auth-reason");

    private final NodeScript script;

    private final BackendApi backend;

    ClerkJudge(NodeScript script, BackendApi backend) {
        this.script = script;
        this.backend = backend;
    }

    /** Judges several requests, one after the other. */
    List<Outcome> judge(List<RequestCase> requests) {
        requests.forEach(request -> script.send(request.toJson()));
        return requests.stream()
                .map(request -> outcome(request, JsonMapper.shared().readTree(script.receive(LIMIT))))
                .toList();
    }

    /** Judges one request, with what the Backend API is to say in it. */
    Outcome judge(RequestCase request) {
        backend.answers(request.answers());
        return judge(List.of(request)).get(0);
    }

    private Outcome outcome(RequestCase request, JsonNode answer) {
        var state = answer.get("state").stringValue();
        boolean in = state.equals(Outcome.SIGNED_IN);
        var auth = answer.path("auth");
        // The state of the request says nothing of tasks that the session has to complete; what it is made into does.
        boolean pending = in
                && auth.path("sessionStatus").asString("").equals("pending")
                && !auth.path("isAuthenticated").asBoolean(false);
        return new Outcome(
                state,
                pending ? "pending" : answer.get("reason").asString(""),
                in ? answer.get("tokenType").asString("") : "",
                in && !pending ? identity(auth) : Map.of(),
                Outcome.pieces(answer.path("headers").path("location").asString("")),
                Outcome.pairs(answer.path("cookies")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList()),
                headers(answer.path("headers")),
                backend.calls("clerk", request.answers()));
    }

    private static Map<String, String> headers(JsonNode all) {
        var headers = new TreeMap<String, String>();
        all.propertyStream()
                .filter(header -> HEADERS.contains(header.getKey()))
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().stringValue()));
        return headers;
    }

    /** What says something; nothing is empty, absent or null alike. */
    static Map<String, Object> identity(JsonNode auth) {
        var identity = new LinkedHashMap<String, Object>();
        auth.propertyStream()
                .filter(member -> !Set.of("tokenType", "isAuthenticated").contains(member.getKey()))
                .filter(member ->
                        !member.getValue().isNull() && !member.getValue().isEmpty()
                                || member.getValue().isNumber()
                                || member.getValue().isString()
                                        && !member.getValue().stringValue().isEmpty())
                .forEach(member ->
                        identity.put(member.getKey(), member.getValue().toString()));
        return new TreeMap<>(identity);
    }
}
