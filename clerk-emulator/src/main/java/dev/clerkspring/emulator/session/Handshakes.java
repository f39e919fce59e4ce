package dev.clerkspring.emulator.session;

import dev.clerkspring.emulator.state.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of handshakes that are on their way, each to be fetched once; the oldest are forgotten.
 */
public final class Handshakes {

    private static final int MOST = 1000;

    private final Map<String, List<String>> payloads = new LinkedHashMap<>();

    private final Store store;

    /**
     * Makes an empty one.
     *
     * @param store makes the references
     */
    public Handshakes(Store store) {
        this.store = store;
    }

    /**
     * Keeps a payload.
     *
     * @param directives values of {@code Set-Cookie}
     * @return the nonce that it is given for
     */
    public synchronized String keep(List<String> directives) {
        if (payloads.size() >= MOST) {
            payloads.remove(payloads.keySet().iterator().next());
        }
        var nonce = store.id("hsn");
        payloads.put(nonce, directives);
        return nonce;
    }

    /**
     * Takes a payload.
     *
     * @param nonce what {@link #keep} returned
     * @return the values of {@code Set-Cookie}; null if it is not known, or has been taken
     */
    public synchronized @Nullable List<String> take(String nonce) {
        return payloads.remove(nonce);
    }
}
