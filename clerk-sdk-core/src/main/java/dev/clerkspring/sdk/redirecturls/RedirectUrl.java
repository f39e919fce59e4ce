package dev.clerkspring.sdk.redirecturls;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;

/**
 * An address that a native application may be sent back to.
 *
 * @param object always {@code redirect_url}
 * @param id its id
 * @param url the address itself
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record RedirectUrl(String object, String id, String url, Instant createdAt, Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RedirectUrlBuilder builder() {
        return RedirectUrlBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
