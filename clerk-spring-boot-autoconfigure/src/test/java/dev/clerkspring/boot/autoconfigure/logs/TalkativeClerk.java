package dev.clerkspring.boot.autoconfigure.logs;

import static dev.clerkspring.boot.autoconfigure.logs.Secrets.EMAIL;
import static dev.clerkspring.boot.autoconfigure.logs.Secrets.WORD;

import com.sun.net.httpserver.HttpExchange;
import dev.clerkspring.boot.autoconfigure.TestServer;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Clerk, and a service of the application's own, which put secrets and personal data into all that they answer. */
final class TalkativeClerk {

    private static final Map<String, Object> CREATED =
            Map.of("object", "machine_to_machine_token", "id", "mt_1", "token", "mt_outbound_" + WORD);

    private TalkativeClerk() {}

    static TestServer start() throws IOException {
        return new TestServer(TalkativeClerk::answer);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (uri.getPath()) {
            case "/jwks" -> send(exchange, 200, TestTokens.jwks());
            case "/v1/clients/handshake_payload" -> {
                boolean known = String.valueOf(uri.getQuery()).contains("known");
                answer(exchange, known ? 200 : 404, Map.of("directives", Secrets.cookies()));
            }
            case "/v1/sessions/sess_1/refresh" -> {
                boolean good = question.contains("good-");
                answer(exchange, good ? 200 : 422, Map.of("object", "cookies", "cookies", Secrets.cookies()));
            }
            case "/v1/api_keys/verify" ->
                answer(exchange, verdict(question), Map.of("object", "api_key", "id", "ak_1", "subject", "user_1"));
            case "/v1/oauth_applications/access_tokens/verify" ->
                answer(
                        exchange,
                        verdict(question),
                        Map.of("object", "clerk_idp_oauth_access_token", "id", "oat_1", "subject", "user_1"));
            case "/v1/m2m_tokens/verify" ->
                answer(
                        exchange,
                        verdict(question),
                        Map.of("object", "machine_to_machine_token", "id", "mt_1", "subject", "mch_1"));
            case "/v1/m2m_tokens" -> answer(exchange, 201, CREATED);
            case "/v1/users/user_1" ->
                answer(exchange, exchange.getRequestMethod().equals("GET") ? 200 : 422, Map.of("object", "user"));
            case "/elsewhere" -> send(exchange, 200, "{}");
            default -> send(exchange, 401, "{\"email\":\"" + EMAIL + "\"}");
        }
    }

    private static int verdict(String question) {
        return question.contains("good_") ? 200 : question.contains("refused_") ? 401 : 404;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> good) throws IOException {
        send(exchange, status, JsonMapper.shared().writeValueAsString(status < 400 ? with(good) : refusal(status)));
    }

    private static Map<String, Object> with(Map<String, Object> good) {
        var all = new LinkedHashMap<>(good);
        all.put("first_name", WORD);
        all.put("email_addresses", List.of(Map.of("id", "idn_1", "email_address", EMAIL)));
        all.put("private_metadata", Map.of("note", EMAIL));
        all.put("claims", Map.of("email", EMAIL));
        return all;
    }

    private static Map<String, Object> refusal(int status) {
        return Map.of(
                "errors",
                List.of(Map.of(
                        "code",
                        status == 401 ? "clerk_key_invalid" : "form_identifier_exists",
                        "message",
                        "Not for " + EMAIL,
                        "long_message",
                        "Not for " + EMAIL + " by " + Secrets.SECRET_KEY,
                        "meta",
                        Map.of("param_name", "email_address", "email_addresses", List.of(EMAIL)))));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Set-Cookie", "talkative=" + WORD);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
