package dev.clerkspring.sdk.enterprise;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the provider's users that goes into their metadata.
 *
 * @param name what people see it as
 * @param key its key in the metadata
 * @param ssoPath where it is among the claims of a sign-in
 * @param scimPath the same as {@code directoryPath}, by its older name
 * @param directoryPath where it is in what a directory tells about a user, in GJSON
 * @param multiValued whether it is a list, which then is in the public metadata
 */
@WithBuilder
public record CustomAttribute(
        @Nullable String name,
        @Nullable String key,
        @Nullable String ssoPath,
        @Nullable String scimPath,
        @Nullable String directoryPath,
        @Nullable Boolean multiValued) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CustomAttributeBuilder builder() {
        return CustomAttributeBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
