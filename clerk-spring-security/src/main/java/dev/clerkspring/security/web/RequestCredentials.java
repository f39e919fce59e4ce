package dev.clerkspring.security.web;

import dev.clerkspring.sdk.authentication.BearerToken;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/**
 * What of a request says in whose name it comes. Those who authenticate and those who protect against forged requests ask the same
 * questions here, so that neither can cover less than the other.
 *
 * @param authorization every value of the {@code Authorization} header
 * @param cookies every value of the {@code Cookie} header, unparsed: a container may drop cookies that the authenticator reads
 */
public record RequestCredentials(List<String> authorization, List<String> cookies) {

    private static final String SESSION = "__session";

    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    /**
     * Returns whether the request has a bearer token, of whichever quality.
     *
     * @return true if the scheme is {@code Bearer}
     */
    public boolean hasBearerToken() {
        return BearerToken.in(authorization) != null;
    }

    /**
     * Returns the bearer token.
     *
     * @return the token as it was sent; null if there is none
     * @throws OAuth2AuthenticationException if the scheme stands alone
     */
    public @Nullable String bearerToken() {
        var token = BearerToken.in(authorization);
        if (token != null && token.isEmpty()) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is missing"));
        }
        return token;
    }

    /**
     * Returns whether the request has credentials of another scheme, such as {@code Basic}, which a browser may have sent by
     * itself.
     *
     * @return true if there is an {@code Authorization} header that is no bearer token
     */
    public boolean areOtherThanBearer() {
        return !authorization.isEmpty() && !hasBearerToken();
    }

    /**
     * Returns whether Clerk's session cookie may authenticate the request.
     *
     * @return true if it has a session cookie, of whichever instance, and no bearer token
     */
    public boolean areSessionCookie() {
        return !hasBearerToken()
                && cookieNames().anyMatch(name -> name.equals(SESSION) || name.startsWith(SESSION + "_"));
    }

    /**
     * Returns whether the request is to become a WebSocket by the session cookie.
     *
     * @param upgrade its {@code Upgrade} header
     * @return true if it has a session cookie, and asks for a WebSocket
     */
    public boolean openWebSocket(@Nullable String upgrade) {
        return "websocket".equalsIgnoreCase(upgrade) && areSessionCookie();
    }

    /**
     * Returns whether the request has what browsers send by themselves, and what a login that Clerk knows nothing of may therefore
     * live in.
     *
     * @return true if it has other cookies than the one of the CSRF token, or other credentials than a bearer token
     */
    public boolean areAmbient() {
        return !hasBearerToken() && (areOtherThanBearer() || cookieNames().anyMatch(name -> !name.equals(CSRF_COOKIE)));
    }

    /** By the rules by which Clerk splits cookies; those without a value do not count. */
    private Stream<String> cookieNames() {
        return cookies.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .map(pair -> pair[0].strip());
    }

    @Override
    public String toString() {
        return "RequestCredentials[cookies=" + cookies.size() + "]";
    }
}
