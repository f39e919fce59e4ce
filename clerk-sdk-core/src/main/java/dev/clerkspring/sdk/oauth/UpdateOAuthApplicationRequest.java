package dev.clerkspring.sdk.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an OAuth application. A field that is not set stays as it is.
 *
 * @param name what users are told that it is called, 256 characters at most
 * @param redirectUris where users may return to, with any scheme
 * @param callbackUrl deprecated by Clerk, see {@code redirectUris}
 * @param scopes the scopes that it may ask for, with spaces between: {@code profile}, {@code email}, {@code public_metadata},
 *     {@code private_metadata}; empty for the first two
 * @param consentScreenEnabled whether users are asked for their consent; they always are if it has registered itself
 * @param pkceRequired whether it must use PKCE
 * @param publicClient whether it is a public client, which has no secret and uses PKCE
 */
@WithBuilder
public record UpdateOAuthApplicationRequest(
        @Nullable Optional<String> name,
        @Nullable Optional<List<String>> redirectUris,
        @Nullable Optional<String> callbackUrl,
        @Nullable Optional<String> scopes,
        @Nullable Optional<Boolean> consentScreenEnabled,
        @Nullable Optional<Boolean> pkceRequired,
        @JsonProperty("public") @Nullable Optional<Boolean> publicClient) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateOAuthApplicationRequestBuilder builder() {
        return UpdateOAuthApplicationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
