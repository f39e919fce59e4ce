package dev.clerkspring.emulator.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.json.ClerkJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A page of an application that shows the emulator below its own {@code /__clerk}: it sends what Clerk's JavaScript sends, and
 * keeps cookies.
 */
final class TestPage {

    static final String ORIGIN = "http://localhost:8080";

    private final ClerkEmulator emulator;

    private final HttpClient http = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    TestPage(ClerkEmulator emulator) {
        this.emulator = emulator;
    }

    Answer get(String path) {
        return send(request(path));
    }

    Answer post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** As Clerk's JavaScript sends any method but {@code GET} and {@code POST}. */
    Answer override(String method, String path, String form) {
        return post(path + "?_method=" + method, form);
    }

    /** Signs in and returns the session's id. */
    String signIn(String identifier, String password) {
        var answer = post("/v1/client/sign_ins", "identifier=" + identifier + "&password=" + password);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().path("created_session_id").asString();
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    void forgetCookies() {
        cookies.clear();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(emulator.frontendApiUrl() + path))
                .header("X-Forwarded-Host", "localhost:8080")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Prefix", "/__clerk")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", ORIGIN);
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        var answer = send(http, request);
        answer.setCookies().forEach((name, line) -> {
            var value = line.substring(name.length() + 1).split(";", 2)[0];
            cookies.put(name, value);
        });
        return answer;
    }

    static Answer send(HttpClient http, HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException ex) {
            throw new AssertionError(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ex);
        }
    }

    static JsonNode claims(String jwt) {
        return ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    /** What the Frontend API answered. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        JsonNode json() {
            return ClerkJson.mapper().readTree(http.body());
        }

        JsonNode response() {
            return json().path("response");
        }

        JsonNode client() {
            return json().path("client");
        }

        /** The code of the first error, and its parameter if it has one. */
        String error() {
            var error = json().path("errors").path(0);
            var parameter = error.path("meta").path("param_name").asString("");
            return error.path("code").asString("") + (parameter.isEmpty() ? "" : " " + parameter);
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        Map<String, String> setCookies() {
            var lines = new LinkedHashMap<String, String>();
            http.headers()
                    .allValues("Set-Cookie")
                    .forEach(line -> lines.put(line.substring(0, line.indexOf('=')), line));
            return lines;
        }
    }
}
