package dev.clerkspring.sdk.jwttemplates;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.time.Instant;

/**
 * What tokens of one kind look like.
 *
 * @param object always {@code jwt_template}
 * @param id its id
 * @param name its name, by which tokens are asked for
 * @param claims the claims, with shortcodes such as {@code {{user.id}}} in them
 * @param lifetime for how many seconds a token is valid
 * @param allowedClockSkew how many seconds before its time a token is valid
 * @param customSigningKey whether tokens are signed by a key of the application's own
 * @param signingAlgorithm for example {@code RS256}
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@WithBuilder
public record JwtTemplate(
        String object,
        String id,
        String name,
        Metadata claims,
        int lifetime,
        int allowedClockSkew,
        boolean customSigningKey,
        String signingAlgorithm,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static JwtTemplateBuilder builder() {
        return JwtTemplateBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
