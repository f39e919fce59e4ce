package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The new domain of a production instance.
 *
 * @param homeUrl the new address of the application, for example {@code https://www.example.com}
 * @param isSecondary whether a subdomain in it counts, since other applications live on the same root domain
 */
@WithBuilder
public record ChangeDomainRequest(
        @Nullable String homeUrl, @Nullable Boolean isSecondary) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static ChangeDomainRequestBuilder builder() {
        return ChangeDomainRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
