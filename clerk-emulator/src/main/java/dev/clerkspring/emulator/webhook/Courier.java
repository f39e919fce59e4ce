package dev.clerkspring.emulator.webhook;

import dev.clerkspring.sdk.webhook.WebhookSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends to one endpoint, one message after the other, and again later what the endpoint did not take.
 */
final class Courier implements AutoCloseable {

    /** As long as Svix waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI endpoint;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final WebhookSigner signer;

    private final Clock clock;

    private final List<Duration> retries;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "clerk-emulator-webhooks");
        thread.setDaemon(true);
        return thread;
    });

    Courier(URI endpoint, WebhookSigner signer, Clock clock, List<Duration> retries) {
        this.endpoint = endpoint;
        this.signer = signer;
        this.clock = clock;
        this.retries = retries;
    }

    URI endpoint() {
        return endpoint;
    }

    void deliver(WebhookMessage message) {
        submit(message, 0, Duration.ZERO);
    }

    private void submit(WebhookMessage message, int number, Duration delay) {
        try {
            executor.schedule(() -> attempt(message, number), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ex) {
            // Closed meanwhile: there is nobody to tell any more.
        }
    }

    private void attempt(WebhookMessage message, int number) {
        var at = clock.instant();
        Integer status = null;
        String failure = null;
        try {
            status = send(message);
        } catch (IOException | IllegalArgumentException ex) {
            failure = ex.getClass().getSimpleName();
        } catch (InterruptedException ex) {
            return; // closed
        }
        boolean again = (status == null || status / 100 != 2) && number < retries.size();
        var delay = again ? retries.get(number) : null;
        message.add(new WebhookAttempt(endpoint, at, status, failure, retryAt(at, delay)));
        if (delay != null) {
            submit(message, number + 1, delay);
        }
    }

    private static @Nullable Instant retryAt(Instant at, @Nullable Duration delay) {
        return delay != null ? at.plus(delay) : null;
    }

    private int send(WebhookMessage message) throws IOException, InterruptedException {
        var body = message.body().getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Clerk-Emulator-Webhooks")
                .POST(BodyPublishers.ofByteArray(body));
        // Signed by the emulator's clock: a clock that is off makes signatures that are too old or too new.
        signer.headers(message.id(), clock.instant(), body).forEach(request::header);
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
