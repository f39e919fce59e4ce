package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * What proves that a session may be refreshed.
 *
 * @param expiredToken its session token, which has expired
 * @param refreshToken its refresh token, from the cookie {@code __refresh}
 * @param requestOrigin the origin of the request that carried them
 * @param requestHeaders headers of that request, each name with a list of values
 * @param format what to answer with; a token if not set
 * @param requestOriginatingIp where that request came from
 */
@WithBuilder
public record RefreshSessionRequest(
        String expiredToken,
        String refreshToken,
        String requestOrigin,
        @Nullable Optional<Metadata> requestHeaders,
        @Nullable Optional<Open<SessionRefreshFormat>> format,
        @Nullable Optional<String> requestOriginatingIp) {

    /**
     * Checks that what Clerk requires is there.
     */
    public RefreshSessionRequest {
        Assert.notNull(expiredToken, "'expiredToken' must be set");
        Assert.notNull(refreshToken, "'refreshToken' must be set");
        Assert.notNull(requestOrigin, "'requestOrigin' must be set");
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static RefreshSessionRequestBuilder builder() {
        return RefreshSessionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
