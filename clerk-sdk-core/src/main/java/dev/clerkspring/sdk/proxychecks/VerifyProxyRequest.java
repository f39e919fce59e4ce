package dev.clerkspring.sdk.proxychecks;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A proxy to try.
 *
 * @param domainId the domain that it is, or shall be, for
 * @param proxyUrl where it is, for example {@code https://example.com/__clerk}; need not be what the domain uses now
 */
@WithBuilder
public record VerifyProxyRequest(
        @Nullable String domainId, @Nullable String proxyUrl) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static VerifyProxyRequestBuilder builder() {
        return VerifyProxyRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
