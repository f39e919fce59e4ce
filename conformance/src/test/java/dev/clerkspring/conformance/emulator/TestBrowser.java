package dev.clerkspring.conformance.emulator;

import dev.clerkspring.sdk.json.ClerkJson;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A browser without a page: it keeps cookies, follows redirects and remembers where it has been.
 */
final class TestBrowser {

    private static final int MOST_REDIRECTS = 5;

    private final CookieManager cookies = new CookieManager();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final List<String> visited = new ArrayList<>();

    /** Signs in as a persona on the emulator's own page. */
    void signIn(StandaloneEmulator emulator, String persona) {
        var origin = emulator.frontendApiUrl();
        var answer = send(HttpRequest.newBuilder(URI.create(origin + "/sign-in"))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("persona=" + persona)));
        if (answer.statusCode() != 303) {
            throw new AssertionError(persona + " cannot sign in: " + answer.body());
        }
    }

    /** Navigates to an address, and to wherever that leads. */
    Answer open(String url) {
        visited.clear();
        var target = URI.create(url);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            visited.add(target.toString());
            var answer = send(
                    HttpRequest.newBuilder(target).header("Accept", "text/html").header("Sec-Fetch-Dest", "document"));
            if (answer.statusCode() / 100 != 3) {
                return new Answer(answer);
            }
            target = target.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new AssertionError("Redirected without end: " + visited);
    }

    /** Calls an address as a page's script does, and follows nothing. */
    Answer fetch(String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Sec-Fetch-Dest", "empty");
        return new Answer(send(headers.length == 0 ? request : request.headers(headers)));
    }

    /** Sends something. */
    Answer post(String url, String body, String... headers) {
        return new Answer(send(HttpRequest.newBuilder(URI.create(url))
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    /** Where the last navigation has been, first to last. */
    List<String> visited() {
        return List.copyOf(visited);
    }

    /** The value of a cookie. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Keeps a cookie as if the address had set it. */
    void keep(String url, String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(url), cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException ex) {
            throw new AssertionError(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ex);
        }
    }

    /** What an application answers, and why, as Clerk's SDK says. */
    record Answer(int status, String clerkReason, String location, JsonNode body) {

        Answer(HttpResponse<String> response) {
            this(
                    response.statusCode(),
                    response.headers().firstValue("x-clerk-auth-reason").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    ClerkJson.mapper().readTree(response.body().startsWith("{") ? response.body() : "{}"));
        }
    }
}
