package dev.clerkspring.sdk.token;

import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The session that a token speaks for: who, in which organization, allowed to do what.
 *
 * <p>Reads both versions of Clerk's claims; with {@code v} = 2 the version 1 organization claims are ignored.
 *
 * @param userId the {@code sub} claim, never empty in a verified token
 * @param sessionId the {@code sid} claim
 * @param organization the active organization; null in the personal account
 * @param features what the plan unlocks, each with its scope ({@code fea}); none if the claim is malformed
 * @param plans what has been subscribed to, each with its scope ({@code pla}); none if the claim is malformed
 * @param actor who acts in the user's name, when the session is impersonated ({@code act})
 * @param factorAges how long ago each factor was verified ({@code fva}); null where the instance does not say
 * @param pending whether the session still has tasks to complete ({@code sts} is {@code pending})
 * @param issuedAt the {@code iat} claim
 * @param expiresAt the {@code exp} claim
 * @param claims every claim of the token
 */
public record ClerkSession(
        String userId,
        @Nullable String sessionId,
        @Nullable ActiveOrganization organization,
        List<Entitlement> features,
        List<Entitlement> plans,
        @Nullable Actor actor,
        @Nullable FactorAges factorAges,
        boolean pending,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        Map<String, Object> claims) {

    /**
     * Reads the session from verified claims. Never throws for the content of a claim: what cannot be read grants nothing.
     *
     * @param claims the payload of a verified token
     * @return the session
     */
    public static ClerkSession of(Map<String, Object> claims) {
        return new SessionClaims(claims).session();
    }

    @Override
    public String toString() {
        return "ClerkSession[userId=" + userId + "]";
    }

    /**
     * Binds the claims to a type of the application's own, such as a record of the custom claims that it has added to Clerk's
     * session token. Names are taken as they are, claims that the type lacks are ignored, missing ones are null.
     *
     * @param type the type
     * @return a value of the type
     * @param <T> the type
     * @throws ClaimsMismatchException if a claim does not fit
     */
    public <T> T claims(Class<T> type) {
        try {
            return Metadata.of(claims).as(type);
        } catch (JacksonException ex) {
            throw ClaimsMismatchException.of(type, ex);
        }
    }

    /**
     * Returns who has issued the session's token, which tells the instance where there are several.
     *
     * @return the {@code iss} claim; null if there is none
     */
    public @Nullable String issuer() {
        return claims.get("iss") instanceof String issuer ? issuer : null;
    }

    /**
     * Returns whether somebody acts in the user's name. In an expression: {@code !authentication.session.impersonated}.
     *
     * @return whether there is an {@linkplain #actor() actor}
     */
    public boolean isImpersonated() {
        return actor != null;
    }

    /**
     * The organization that is active in the session.
     *
     * @param id {@code org_…}
     * @param slug the organization's slug, where it has one
     * @param role the member's role with its prefix, such as {@code org:admin}; very old instances have none in version 1
     * @param permissions such as {@code org:invoices:create}; Clerk's system permissions are never among them
     */
    public record ActiveOrganization(
            String id, @Nullable String slug, @Nullable String role, List<String> permissions) {

        @Override
        public String toString() {
            return "ActiveOrganization[id=" + id + "]";
        }
    }

    /**
     * A feature or a plan and whose it is.
     *
     * @param name the slug, without scope
     * @param organization whether the organization has it
     * @param user whether the user has it
     */
    public record Entitlement(String name, boolean organization, boolean user) {}

    /**
     * Who acts in the user's name.
     *
     * @param subject the actor's user id ({@code act.sub}); empty if the claim does not tell
     * @param claims every member of {@code act}
     */
    public record Actor(String subject, Map<String, Object> claims) {

        @Override
        public String toString() {
            return "Actor[subject=" + subject + "]";
        }
    }

    /**
     * Minutes since each factor was last verified, at the time the token was issued.
     *
     * @param first minutes since the first factor; -1 if never verified or not enrolled
     * @param second minutes since the second factor; -1 if never verified or not enrolled
     */
    public record FactorAges(int first, int second) {}
}
