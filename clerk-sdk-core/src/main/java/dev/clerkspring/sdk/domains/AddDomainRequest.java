package dev.clerkspring.sdk.domains;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A satellite domain to add.
 *
 * @param name the domain; on a development instance it may have a port
 * @param isSatellite always true, since there can be but one primary domain; the builder starts with it
 * @param proxyUrl the application's own proxy for the Frontend API, on production instances
 */
@WithBuilder
public record AddDomainRequest(
        String name, boolean isSatellite, @Nullable String proxyUrl) {

    /**
     * Checks that what Clerk requires is there.
     */
    public AddDomainRequest {
        Assert.notNull(name, "'name' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder for a satellite, with nothing else set
     */
    public static AddDomainRequestBuilder builder() {
        return AddDomainRequestBuilder.builder().isSatellite(true);
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
