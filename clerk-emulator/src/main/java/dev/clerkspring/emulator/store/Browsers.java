package dev.clerkspring.emulator.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The browsers that are signed in, by the secret in their {@code __client} cookie.
 */
public final class Browsers {

    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

    /**
     * Remembers a browser.
     *
     * @param browser what is known of it
     * @return the secret that it must show from now on
     */
    public String remember(Browser browser) {
        var secret = Ids.next("client_secret");
        browsers.put(secret, browser);
        return secret;
    }

    /**
     * Finds a browser.
     *
     * @param secret what its cookie says, if it has one
     * @return null if it is not known
     */
    public @Nullable Browser find(@Nullable String secret) {
        return secret != null ? browsers.get(secret) : null;
    }

    /**
     * Forgets a browser.
     *
     * @param secret what its cookie says, if it has one
     * @return what was known of it, or null
     */
    public @Nullable Browser forget(@Nullable String secret) {
        return secret != null ? browsers.remove(secret) : null;
    }

    /**
     * A browser that is signed in.
     *
     * @param clientId {@code client_…}, which is no secret
     * @param sessionId {@code sess_…}
     */
    public record Browser(String clientId, String sessionId) {}
}
