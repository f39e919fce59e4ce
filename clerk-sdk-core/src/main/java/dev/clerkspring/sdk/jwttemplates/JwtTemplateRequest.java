package dev.clerkspring.sdk.jwttemplates;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A template to create, or what to make of one. Name and claims are always needed; what else is not set is Clerk's
 * default or stays as it is.
 *
 * @param name its name
 * @param claims the claims, with shortcodes such as {@code {{user.id}}} in them
 * @param lifetime for how many seconds a token is valid, 30 to 315360000
 * @param allowedClockSkew how many seconds before its time a token is valid, 0 to 300
 * @param customSigningKey whether tokens are signed by a key of the application's own, which needs the next two
 * @param signingAlgorithm for example {@code RS256}
 * @param signingKey the private key in PEM: a secret
 */
@WithBuilder
public record JwtTemplateRequest(
        String name,
        Metadata claims,
        @Nullable Optional<Integer> lifetime,
        @Nullable Optional<Integer> allowedClockSkew,
        @Nullable Boolean customSigningKey,
        @Nullable Optional<String> signingAlgorithm,
        @Nullable Optional<String> signingKey) {

    /**
     * Checks that what Clerk requires is there.
     */
    public JwtTemplateRequest {
        Assert.notNull(name, "'name' must be set");
        Assert.notNull(claims, "'claims' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static JwtTemplateRequestBuilder builder() {
        return JwtTemplateRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
