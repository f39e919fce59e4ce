package dev.clerkspring.emulator.backend;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Takes the paths that Clerk's own SDKs call without {@code /v1} as those with it. Only with a key: a browser means the
 * Frontend API by the same path.
 */
@Order(0) // before the key is demanded
final class VersionlessPaths implements WebFilter {

    private static final List<PathPattern> PATHS = Stream.of(
                    "/api_keys/**", "/m2m_tokens/**", "/oauth_applications/access_tokens/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().pathWithinApplication();
        if (PATHS.stream().noneMatch(pattern -> pattern.matches(path)) || !showsKey(request.getHeaders())) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(versioned -> versioned.path("/v1" + path.value()))
                .build());
    }

    private static boolean showsKey(HttpHeaders headers) {
        var shown = SecretKeyFilter.bearer(headers);
        return shown != null && (shown.startsWith("ak_") || shown.startsWith("sk_"));
    }
}
