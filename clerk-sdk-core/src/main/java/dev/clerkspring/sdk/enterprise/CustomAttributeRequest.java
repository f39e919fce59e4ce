package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An attribute of the provider's users that shall go into their metadata.
 *
 * @param name what people see it as
 * @param key its key in the metadata: letters, digits, hyphens and underscores, but no underscore at the start
 * @param ssoPath where it is among the claims of a sign-in
 * @param scimPath the same as {@code directoryPath}, by its older name; one of them will do
 * @param directoryPath where it is in what a directory tells about a user, in GJSON
 * @param multiValued whether it is a list, which then is in the public metadata
 */
@WithBuilder
public record CustomAttributeRequest(
        String name,
        String key,
        @Nullable String ssoPath,
        @Nullable String scimPath,
        @Nullable String directoryPath,
        @Nullable Boolean multiValued) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CustomAttributeRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(key, "'key' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CustomAttributeRequestBuilder builder() {
        return CustomAttributeRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
