package dev.clerkspring.emulator.fault;

import dev.clerkspring.emulator.token.SigningKey;
import dev.clerkspring.emulator.token.SigningKeys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Switches faults on and off.
 *
 * <pre>{@code
 * try (var outage = emulator.faults().jwksOutage()) {
 *     // whoever asks for keys now gets a 503
 * }
 * emulator.faults().add(Fault.of("users.list").rateLimited(Duration.ofSeconds(2)).times(1));
 * }</pre>
 */
public final class Faults {

    private static final String[] KEY_SETS = {"GET /v1/jwks", "GET /.well-known/jwks.json"};

    private final List<ActiveFault> active = new CopyOnWriteArrayList<>();

    private final AtomicInteger changes = new AtomicInteger();

    private final SigningKeys keys;

    private final OffsetClock clock;

    private final UnaryOperator<String> ids;

    /**
     * Begins without any.
     *
     * @param keys what signs tokens
     * @param clock what everything goes by
     * @param ids makes an id of its prefix
     */
    public Faults(SigningKeys keys, OffsetClock clock, UnaryOperator<String> ids) {
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Switches a fault on. Several that meet in a request happen together: their latencies add up, and the first answer of
     * theirs counts.
     *
     * @param fault what goes wrong, and where
     * @return the fault, to switch it off again
     * @throws IllegalArgumentException if it is of an operation that there is not
     */
    public ActiveFault add(Fault fault) {
        var added = new ActiveFault(ids.apply("fault"), fault, this);
        active.add(added);
        changes.incrementAndGet();
        return added;
    }

    /**
     * Refuses to publish keys, by the Backend API and the Frontend API.
     *
     * @return the fault, to switch it off again
     */
    public ActiveFault jwksOutage() {
        return add(Fault.of(KEY_SETS).error(HttpStatus.SERVICE_UNAVAILABLE, "service_unavailable"));
    }

    /**
     * Lists what is switched on.
     *
     * @return in the order in which it was
     */
    public List<ActiveFault> active() {
        return List.copyOf(active);
    }

    /**
     * Switches a fault off.
     *
     * @param id {@code fault_…}
     * @return whether it was on
     */
    public boolean remove(String id) {
        return active.removeIf(fault -> fault.id().equals(id));
    }

    /** Switches all faults off and sets the clock right. Rotated keys stay, as they would at Clerk. */
    public void clear() {
        active.clear();
        clockOffset(Duration.ZERO);
    }

    /**
     * Signs with a new key from now on.
     *
     * @param overlap whether the keys so far stay published, so that tokens signed with them stay good
     * @return the id of the new key
     */
    public String rotateKey(boolean overlap) {
        var key = SigningKey.generate(ids.apply("ins"));
        keys.rotate(key, overlap);
        changes.incrementAndGet();
        return key.id();
    }

    /**
     * Puts the emulator's clock off the right time.
     *
     * @param offset how far; negative for late, zero to set it right
     * @throws IllegalArgumentException if it is more than 50 years
     */
    public void clockOffset(Duration offset) {
        clock.offset(offset);
    }

    /**
     * Returns how far the emulator's clock is off.
     *
     * @return negative if it is late
     */
    public Duration clockOffset() {
        return clock.offset();
    }

    /**
     * Counts the faults and keys so far, for whoever has to know whether there were others meanwhile.
     *
     * @return how often one was added, also if it is gone again
     */
    public int changes() {
        return changes.get();
    }

    /**
     * Remembers what is switched on, how often it happens yet, the keys and the clock.
     *
     * @return brings all that back
     */
    public Runnable checkpoint() {
        var faults = active.stream().map(ActiveFault::checkpoint).toList();
        var before = active();
        var signing = keys.checkpoint();
        var offset = clock.offset();
        return () -> {
            active.clear();
            faults.forEach(Runnable::run);
            active.addAll(before);
            signing.run();
            clock.offset(offset);
        };
    }

    /** The faults that happen to a request, which are counted. */
    List<Fault> take(ServerHttpRequest request) {
        return active.stream()
                .filter(fault -> fault.take(request))
                .map(ActiveFault::fault)
                .toList();
    }
}
