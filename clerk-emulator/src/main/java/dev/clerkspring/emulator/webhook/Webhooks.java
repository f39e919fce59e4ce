package dev.clerkspring.emulator.webhook;

import dev.clerkspring.emulator.state.Commit;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.ticket.TicketLinks;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.webhook.WebhookEvent;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import dev.clerkspring.sdk.webhook.WebhookSigner;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.util.Assert;

/**
 * Sends webhooks, and remembers the last 500.
 */
public final class Webhooks implements AutoCloseable {

    private static final Log log = LogFactory.getLog(Webhooks.class);

    /** When Svix tries again what an endpoint does not take, each counted from the attempt before. */
    public static final List<Duration> RETRIES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    private static final int MOST = 500;

    private static final WebhookEvent.Attributes ATTRIBUTES =
            new WebhookEvent.Attributes(new WebhookEvent.HttpRequest("127.0.0.1", "Clerk-Emulator"));

    private final Deque<WebhookMessage> messages = new ArrayDeque<>();

    private final List<Courier> couriers = new CopyOnWriteArrayList<>();

    private final Store store;

    private final Clock clock;

    private final String instanceId;

    private final Happenings events;

    private final WebhookSigner signer;

    private final List<Duration> retries;

    /**
     * Begins to listen, without an endpoint.
     *
     * @param store what happens in it is told
     * @param clock the emulator's
     * @param instanceId {@code ins_…}
     * @param secret what messages are signed with
     * @param retries when to try again what an endpoint does not take, each counted from the attempt before
     * @param links makes the links that carry tickets
     */
    public Webhooks(
            Store store,
            Clock clock,
            String instanceId,
            WebhookSecret secret,
            List<Duration> retries,
            TicketLinks links) {
        this.store = store;
        this.clock = clock;
        this.instanceId = instanceId;
        this.events = new Happenings(links);
        this.signer = new WebhookSigner(secret);
        this.retries = List.copyOf(retries);
        store.onCommit(this::tell);
    }

    /** Whoever changes the state has done so: what cannot be told must not fail it. */
    private void tell(Commit commit) {
        List<Happening> happenings;
        try {
            happenings = events.of(commit);
        } catch (RuntimeException ex) {
            log.error("A change is not told by webhook", ex);
            return;
        }
        for (var happening : happenings) {
            var message = new WebhookMessage(WebhookEvent.<Object>builder()
                    .id(store.id("msg"))
                    .type(Open.of(happening.type()))
                    .timestamp(commit.at())
                    .instanceId(instanceId)
                    .eventAttributes(ATTRIBUTES)
                    .data(happening.data())
                    .build());
            remember(message);
            couriers.forEach(courier -> courier.deliver(message));
        }
    }

    private void remember(WebhookMessage message) {
        synchronized (messages) {
            messages.addFirst(message);
            if (messages.size() > MOST) {
                messages.removeLast();
            }
        }
    }

    /**
     * Adds an endpoint, which is told what happens from now on; one that is there already stays as it is.
     *
     * @param endpoint an {@code http} or {@code https} URL
     * @throws IllegalArgumentException if it is none
     */
    public synchronized void addEndpoint(URI endpoint) {
        Assert.isTrue(
                endpoint.getHost() != null
                        && ("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme())),
                "An endpoint of webhooks is an http or https URL");
        if (!endpoints().contains(endpoint)) {
            couriers.add(new Courier(endpoint, signer, clock, retries));
        }
    }

    /**
     * Removes an endpoint; what it has not taken yet is not sent again.
     *
     * @param endpoint its URL
     * @return whether there was one
     */
    public synchronized boolean removeEndpoint(URI endpoint) {
        var gone = couriers.stream()
                .filter(courier -> courier.endpoint().equals(endpoint))
                .toList();
        gone.forEach(Courier::close);
        return couriers.removeAll(gone);
    }

    /**
     * Lists the endpoints.
     *
     * @return in the order in which they were added
     */
    public List<URI> endpoints() {
        return couriers.stream().map(Courier::endpoint).toList();
    }

    /**
     * Lists the messages.
     *
     * @return newest first, at most 500; also those for which there was no endpoint
     */
    public List<WebhookMessage> messages() {
        synchronized (messages) {
            return new ArrayList<>(messages);
        }
    }

    /**
     * Finds a message.
     *
     * @param id {@code msg_…}
     * @return empty if it is not known, or not any more
     */
    public Optional<WebhookMessage> find(String id) {
        return messages().stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /**
     * Sends a message again, to all endpoints that there are now, with the same id.
     *
     * @param id {@code msg_…}
     * @return whether it is known
     */
    public boolean resend(String id) {
        var message = find(id);
        message.ifPresent(known -> couriers.forEach(courier -> courier.deliver(known)));
        return message.isPresent();
    }

    /** Forgets all messages; what endpoints have not taken yet is still sent. */
    public void clear() {
        synchronized (messages) {
            messages.clear();
        }
    }

    /**
     * Remembers the endpoints and the messages.
     *
     * @return brings them back; what endpoints have not taken until then is not sent again
     */
    public Runnable checkpoint() {
        var endpoints = endpoints();
        var before = messages();
        var attempts = before.stream().map(WebhookMessage::checkpoint).toList();
        return () -> {
            endpoints().forEach(this::removeEndpoint);
            endpoints.forEach(this::addEndpoint);
            attempts.forEach(Runnable::run);
            synchronized (messages) {
                messages.clear();
                messages.addAll(before);
            }
        };
    }

    /** Sends nothing any more. */
    @Override
    public void close() {
        couriers.forEach(Courier::close);
    }
}
