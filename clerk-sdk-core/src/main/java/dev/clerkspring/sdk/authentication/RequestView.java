package dev.clerkspring.sdk.authentication;

import java.util.List;

/**
 * The part of a request that the decision looks at.
 *
 * @param authorization every value of the {@code Authorization} header
 * @param cookies every value of the {@code Cookie} header, unparsed
 */
public record RequestView(List<String> authorization, List<String> cookies) {

    /**
     * Returns the view of a request that carries nothing but this bearer token.
     *
     * @param token the token without its scheme
     * @return the view
     */
    public static RequestView bearer(String token) {
        return new RequestView(List.of("Bearer " + token), List.of());
    }

    /**
     * Returns the view of a request that carries cookies and no header token.
     *
     * @param cookies every value of the {@code Cookie} header, unparsed
     * @return the view
     */
    public static RequestView cookies(List<String> cookies) {
        return new RequestView(List.of(), cookies);
    }

    @Override
    public String toString() {
        return "RequestView[authorization=" + authorization.size() + ", cookies=" + cookies.size() + "]";
    }
}
