package dev.clerkspring.sdk.organizations;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is invited can see of an organization.
 *
 * @param id its id ({@code org_…})
 * @param name its name
 * @param slug its name in addresses
 * @param imageUrl where its logo is
 * @param hasImage whether it has a logo of its own
 */
@WithBuilder
public record PublicOrganizationData(
        String id, String name, String slug, @Nullable String imageUrl, boolean hasImage) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static PublicOrganizationDataBuilder builder() {
        return PublicOrganizationDataBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
