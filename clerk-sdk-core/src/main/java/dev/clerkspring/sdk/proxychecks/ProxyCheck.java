package dev.clerkspring.sdk.proxychecks;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came out when Clerk called its Frontend API by a proxy.
 *
 * @param object always {@code proxy_check}
 * @param id its id
 * @param domainId the domain that the proxy is for
 * @param lastRunAt when it was last tried
 * @param proxyUrl where the proxy is
 * @param successful whether it works
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record ProxyCheck(
        String object,
        String id,
        String domainId,
        @Nullable Instant lastRunAt,
        String proxyUrl,
        boolean successful,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ProxyCheckBuilder builder() {
        return ProxyCheckBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
