package dev.clerkspring.boot.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks an application over real HTTP. */
public final class TestBrowser {

    private final HttpClient http = HttpClient.newHttpClient();

    private final String base;

    public TestBrowser(int port) {
        this.base = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        return send("POST", path, "{}", headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    public static String[] cookie(String token) {
        return new String[] {"Cookie", cookies(token)};
    }

    /** The cookies of a browser that is signed in to a development instance. */
    public static String cookies(String token) {
        return "__clerk_db_jwt=dvb_1; __client_uat=1; __session=" + token;
    }
}
