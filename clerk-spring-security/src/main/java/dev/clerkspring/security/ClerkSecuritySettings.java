package dev.clerkspring.security;

import dev.clerkspring.sdk.ClerkInstance;
import java.util.List;

/**
 * What the filter chains need to know besides the beans they use; as a bean, the default of every chain.
 *
 * @param sessionCookie whether Clerk's session cookie authenticates, not the {@code Authorization} header alone
 * @param authorizedParties the origins of the front ends, such as {@code https://app.example.com}; looked at by the origin check
 *     that stands in where a chain has CSRF protection switched off
 */
public record ClerkSecuritySettings(boolean sessionCookie, List<String> authorizedParties) {

    /**
     * Copies the list.
     */
    public ClerkSecuritySettings {
        authorizedParties = List.copyOf(authorizedParties);
    }

    /**
     * Returns what applies to a chain of one instance among several.
     *
     * @param instance the instance
     * @return with its own authorized parties
     */
    public ClerkSecuritySettings of(ClerkInstance instance) {
        return new ClerkSecuritySettings(
                sessionCookie, instance.settings().tokens().authorizedParties());
    }

    /**
     * Returns what applies where nothing is configured.
     *
     * @return no session cookie, no authorized parties
     */
    public static ClerkSecuritySettings defaults() {
        return new ClerkSecuritySettings(false, List.of());
    }
}
