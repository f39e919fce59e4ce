package dev.clerkspring.sdk.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An OAuth application to create.
 *
 * @param name what users are told that it is called, 256 characters at most
 * @param redirectUris where users may return to, with any scheme
 * @param callbackUrl deprecated by Clerk, see {@code redirectUris}
 * @param scopes the scopes that it may ask for, with spaces between: {@code profile}, {@code email}, {@code public_metadata},
 *     {@code private_metadata}; the first two if not set
 * @param consentScreenEnabled whether users are asked for their consent; they are if not set
 * @param pkceRequired whether it must use PKCE
 * @param publicClient whether it is a public client, which has no secret and uses PKCE
 */
@WithBuilder
public record CreateOAuthApplicationRequest(
        String name,
        @Nullable Optional<List<String>> redirectUris,
        @Nullable Optional<String> callbackUrl,
        @Nullable Optional<String> scopes,
        @Nullable Optional<Boolean> consentScreenEnabled,
        @Nullable Optional<Boolean> pkceRequired,
        @JsonProperty("public") @Nullable Optional<Boolean> publicClient) {

    /**
     * Checks that what Clerk requires is there.
     */
    public CreateOAuthApplicationRequest {
        Assert.notNull(name, "'name' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static CreateOAuthApplicationRequestBuilder builder() {
        return CreateOAuthApplicationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
