package dev.clerkspring.sdk.domains;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain that an application of the instance runs on.
 *
 * @param object always {@code domain}
 * @param id its id
 * @param name the domain itself; with a port, maybe, on a development instance
 * @param isSatellite whether it is a satellite, whose users sign in on the primary domain
 * @param frontendApiUrl where its Frontend API is
 * @param accountsPortalUrl where its hosted pages are; null for a satellite
 * @param proxyUrl the application's own proxy for the Frontend API; null if DNS does it
 * @param developmentOrigin the origin of the application during development
 * @param cnameTargets the DNS records that it needs
 */
@WithBuilder
public record Domain(
        String object,
        String id,
        String name,
        boolean isSatellite,
        String frontendApiUrl,
        @Nullable String accountsPortalUrl,
        @Nullable String proxyUrl,
        String developmentOrigin,
        @Nullable List<CnameTarget> cnameTargets) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static DomainBuilder builder() {
        return DomainBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
