package dev.clerkspring.boot.autoconfigure.longlived;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A response that is read while it is being written: the data of server-sent events. */
final class TestStream {

    private final BlockingQueue<String> data = new LinkedBlockingQueue<>();

    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private final int status;

    private TestStream(HttpResponse<Stream<String>> response) {
        this.status = response.statusCode();
        var reader = new Thread(() -> read(response.body()));
        reader.setDaemon(true);
        reader.start();
    }

    static TestStream open(int port, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new TestStream(HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .get(10, TimeUnit.SECONDS));
    }

    private void read(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()).strip())
                    .forEach(data::add);
            ended.complete(null);
        } catch (RuntimeException ex) {
            ended.completeExceptionally(ex);
        }
    }

    int status() {
        return status;
    }

    @Nullable
    String next() throws InterruptedException {
        return data.poll(5, TimeUnit.SECONDS);
    }

    /** Waits for the end of the response, and returns what was in it that has not been read. */
    BlockingQueue<String> rest() throws Exception {
        ended.get(5, TimeUnit.SECONDS);
        return data;
    }
}
