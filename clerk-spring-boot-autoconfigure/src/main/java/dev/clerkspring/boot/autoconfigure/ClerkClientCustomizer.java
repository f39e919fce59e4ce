package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;

/**
 * Customizes the client of the Backend API, of every instance, after the properties: a bean of this type sets what there is no
 * property for, such as the policy for repetitions.
 */
@FunctionalInterface
public interface ClerkClientCustomizer {

    /**
     * Customizes a client.
     *
     * @param builder the builder of the client
     */
    void customize(ClerkClient.Builder builder);
}
