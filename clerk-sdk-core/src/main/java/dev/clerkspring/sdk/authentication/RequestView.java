package dev.clerkspring.sdk.authentication;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that the decision looks at. Without {@link #url()} it is never answered with a redirect.
 *
 * @param method the method, such as {@code GET}
 * @param url the URL as the application sees it, behind whatever proxies it trusts; null if it is not known
 * @param authorization every value of the {@code Authorization} header
 * @param cookies every value of the {@code Cookie} header, unparsed
 * @param accept the {@code Accept} header
 * @param secFetchDest the {@code Sec-Fetch-Dest} header
 * @param referer the {@code Referer} header
 * @param userAgent the {@code User-Agent} header, which Clerk is told when it refreshes a token
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, addClassRetainedGenerated = true)
public record RequestView(
        String method,
        @Nullable RequestUrl url,
        List<String> authorization,
        List<String> cookies,
        @Nullable String accept,
        @Nullable String secFetchDest,
        @Nullable String referer,
        @Nullable String userAgent) {

    private static final RequestView EMPTY = new RequestView(List.of(), List.of());

    /**
     * Makes the view of a GET request of which the headers with credentials alone are known.
     *
     * @param authorization every value of the {@code Authorization} header
     * @param cookies every value of the {@code Cookie} header, unparsed
     */
    public RequestView(List<String> authorization, List<String> cookies) {
        this("GET", null, authorization, cookies, null, null, null, null);
    }

    /**
     * Starts from a GET request without headers.
     *
     * @return a builder
     */
    public static RequestViewBuilder builder() {
        return RequestViewBuilder.builder(EMPTY);
    }

    /**
     * Returns the view of a request that carries nothing but this bearer token.
     *
     * @param token the token without its scheme
     * @return the view
     */
    public static RequestView bearer(String token) {
        return new RequestView(BearerToken.header(token), List.of());
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

    boolean isGet() {
        return method.equals("GET");
    }

    /** Whether a person's browser is loading a page, so that a redirect to Clerk and back loses nothing. */
    boolean isEligibleForHandshake() {
        boolean document = secFetchDest != null && !secFetchDest.isEmpty()
                ? secFetchDest.equals("document") || secFetchDest.equals("iframe")
                : accept != null && accept.startsWith("text/html");
        return isGet() && document && url != null;
    }

    /** The narrower gate of everything that concerns several domains: frames do not count. */
    boolean isTopLevelNavigation() {
        return isGet() && "document".equals(secFetchDest) && url != null;
    }

    @Override
    public String toString() {
        return "RequestView[" + method + ", authorization=" + authorization.size() + ", cookies=" + cookies.size()
                + "]";
    }
}
