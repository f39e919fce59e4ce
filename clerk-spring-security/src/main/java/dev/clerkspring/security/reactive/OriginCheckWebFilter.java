package dev.clerkspring.security.reactive;

import dev.clerkspring.security.web.AuthorizedOrigins;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Stands in for CSRF protection where an application has switched it off, for a chain or some of its paths: a request with the
 * session cookie that may change something has to come from this site or an authorized party. A request that does not say where
 * it comes from is refused. It warns with the first such request, because a chain does not tell earlier.
 *
 * <p>And with the session cookie no page of another origin opens a WebSocket.
 */
final class OriginCheckWebFilter implements WebFilter {

    private static final Log logger = LogFactory.getLog(OriginCheckWebFilter.class);

    private final AtomicBoolean warned = new AtomicBoolean();

    private final AuthorizedOrigins origins;

    private final ServerAccessDeniedHandler deniedHandler;

    OriginCheckWebFilter(AuthorizedOrigins origins, ServerAccessDeniedHandler deniedHandler) {
        this.origins = origins;
        this.deniedHandler = deniedHandler;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (SessionCookieExchanges.opensWebSocket(exchange)) {
            return mayOpenWebSocket(exchange) ? chain.filter(exchange) : refuse(exchange);
        }
        return SessionCookieExchanges.isUnprotected(exchange)
                .flatMap(unprotected -> unprotected ? check(exchange, chain) : chain.filter(exchange));
    }

    private boolean mayOpenWebSocket(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        return origins.allowWebSocket(
                SessionCookieExchanges.url(exchange),
                headers.getFirst(AuthorizedOrigins.SITE_HEADER),
                headers.getOrigin());
    }

    private Mono<Void> check(ServerWebExchange exchange, WebFilterChain chain) {
        if (warned.compareAndSet(false, true)) {
            logger.warn(
                    "CSRF protection is switched off in a chain where Clerk's session cookie authenticates, or in a part of it."
                            + " Requests that may change something are accepted with it only from this site and the authorized"
                            + " parties' origins");
        }
        return comesFromAuthorizedParty(exchange) ? chain.filter(exchange) : refuse(exchange);
    }

    private boolean comesFromAuthorizedParty(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        return origins.allow(headers.getFirst(AuthorizedOrigins.SITE_HEADER), headers.getOrigin());
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        return deniedHandler.handle(exchange, new OriginNotAuthorizedException());
    }
}
