package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What Clerk says of an opaque token, as it says it. A token is good only if everything here speaks for it: Clerk answers 200
 * for revoked and for expired ones too. It does not contain the token.
 *
 * @param object what kind of thing it is
 * @param id the token's id
 * @param subject in whose name it speaks
 * @param name what an API key is called
 * @param clientId the client of an OAuth access token
 * @param scopes what it may be used for
 * @param claims what has been added to it
 * @param aud for whom it is meant, where Clerk says so: a text or a list
 * @param active false if it is not, otherwise mostly absent
 * @param revoked whether it has been revoked
 * @param expired whether it has expired
 * @param expiration when it ends, in milliseconds since 1970, of OAuth access tokens in seconds; absent if it never does
 */
public record Introspection(
        @Nullable String object,
        @Nullable String id,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String clientId,
        @Nullable List<String> scopes,
        @Nullable Metadata claims,
        @Nullable Metadata aud,
        @Nullable Boolean active,
        @Nullable Boolean revoked,
        @Nullable Boolean expired,
        @Nullable Long expiration) {

    private static final Introspection UNKNOWN =
            new Introspection(null, null, null, null, null, null, null, null, false, null, null, null);

    /** Seconds up to the year 5138, which in milliseconds is 1973. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    /**
     * Returns the answer about a token that Clerk does not know.
     *
     * @return not active
     */
    public static Introspection unknown() {
        return UNKNOWN;
    }

    /** The token, if it is of this kind and good at this time. */
    @Nullable
    MachineToken token(TokenType type, Instant now) {
        boolean off = Boolean.FALSE.equals(active) || Boolean.TRUE.equals(revoked) || Boolean.TRUE.equals(expired);
        var ends = expiresAt(type);
        if (off || subject == null || subject.isEmpty() || ends != null && !now.isBefore(ends)) {
            return null;
        }
        var known = Objects.requireNonNullElse(id, "");
        var granted = scopes != null ? scopes.stream().filter(Objects::nonNull).toList() : List.<String>of();
        return switch (type) {
            case API_KEY ->
                "api_key".equals(object)
                        ? new MachineToken.ApiKey(
                                known, subject, Objects.requireNonNullElse(name, ""), granted, claims, ends)
                        : null;
            case OAUTH_TOKEN ->
                "clerk_idp_oauth_access_token".equals(object)
                        ? new MachineToken.OauthToken(
                                known, subject, Objects.requireNonNullElse(clientId, ""), granted, ends)
                        : null;
            case M2M_TOKEN ->
                "machine_to_machine_token".equals(object)
                        ? new MachineToken.M2mToken(known, subject, granted, claims, ends)
                        : null;
            case SESSION_TOKEN -> null;
        };
    }

    boolean isFor(List<String> audiences) {
        if (aud == null) {
            return false;
        }
        try {
            var tree = aud.tree();
            var named = tree.isArray()
                    ? tree.valueStream().map(value -> value.stringValue("")).toList()
                    : List.of(tree.stringValue(""));
            return named.stream().anyMatch(audiences::contains);
        } catch (JacksonException ex) {
            return false;
        }
    }

    private @Nullable Instant expiresAt(TokenType type) {
        if (expiration == null) {
            return null;
        }
        boolean seconds = type == TokenType.OAUTH_TOKEN && expiration > -MOST_SECONDS && expiration < MOST_SECONDS;
        return seconds ? Instant.ofEpochSecond(expiration) : Instant.ofEpochMilli(expiration);
    }

    @Override
    public String toString() {
        return "Introspection[id=" + id + ", subject=" + subject + "]";
    }
}
