package dev.clerkspring.emulator.frontend;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Tells the Frontend API's requests from the Backend API's, which at Clerk have a host of their own.
 */
public final class FrontendRequests {

    // Matched as the controllers are, so that no spelling of a path reaches one of the Backend API without the key.
    private static final List<PathPattern> PATHS = Stream.of(
                    "/v1/client/**", "/v1/environment", "/v1/dev_browser", "/v1/me/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private static final PathPattern DEV_BROWSER = PathPatternParser.defaultInstance.parse("/v1/dev_browser");

    private static final PathPattern ORGANIZATIONS = PathPatternParser.defaultInstance.parse("/v1/organizations");

    private FrontendRequests() {}

    /**
     * Tells whether a request is for the Frontend API.
     *
     * @param request any request
     * @return by its path, and where both APIs have that path by its body: the Frontend API takes forms, the Backend API JSON
     */
    public static boolean matches(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return PATHS.stream().anyMatch(pattern -> pattern.matches(path))
                || (ORGANIZATIONS.matches(path)
                        && HttpMethod.POST.equals(request.getMethod())
                        && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
                                request.getHeaders().getContentType()));
    }

    /** Whether a page asks for what it will name its browser by. */
    static boolean createsDevBrowser(ServerHttpRequest request) {
        return DEV_BROWSER.matches(request.getPath().pathWithinApplication());
    }
}
