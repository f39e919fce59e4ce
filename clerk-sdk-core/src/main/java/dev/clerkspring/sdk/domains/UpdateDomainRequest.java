package dev.clerkspring.sdk.domains;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a domain. What is not set stays as it is.
 *
 * @param name the domain, without a scheme; on a development instance it may have a port
 * @param proxyUrl the application's own proxy for the Frontend API, on production instances; empty goes back to DNS
 * @param isSecondary whether a subdomain in it counts, since other applications live on the same root domain
 */
@WithBuilder
public record UpdateDomainRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<String> proxyUrl,
        @Nullable Optional<Boolean> isSecondary) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateDomainRequestBuilder builder() {
        return UpdateDomainRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
