package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.RequestUrl;
import dev.clerkspring.sdk.authentication.RequestView;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the decision looks at of a request without a bearer token, as the container sees it behind its trusted proxies. */
final class BrowserRequest {

    private BrowserRequest() {}

    static RequestView view(HttpServletRequest request) {
        return RequestView.builder()
                .method(request.getMethod())
                .url(url(request))
                .cookies(SessionCookieRequests.credentials(request).cookies())
                .accept(request.getHeader(HttpHeaders.ACCEPT))
                .secFetchDest(request.getHeader("Sec-Fetch-Dest"))
                .referer(request.getHeader(HttpHeaders.REFERER))
                .userAgent(request.getHeader(HttpHeaders.USER_AGENT))
                .build();
    }

    static @Nullable RequestUrl url(HttpServletRequest request) {
        return RequestUrl.of(
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                request.getRequestURI(),
                request.getQueryString());
    }
}
