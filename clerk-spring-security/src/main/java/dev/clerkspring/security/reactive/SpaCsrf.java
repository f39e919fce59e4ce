package dev.clerkspring.security.reactive;

import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What {@code csrf.spa()} is for servlets, where Spring Security has it: the token comes in a cookie with any answer, and goes back
 * as it is in a header, or masked in a form.
 */
final class SpaCsrf implements ServerCsrfTokenRequestHandler {

    private static final String COOKIE = "XSRF-TOKEN";

    private final ServerCsrfTokenRequestHandler masked = new XorServerCsrfTokenRequestAttributeHandler();

    static void configure(CsrfSpec csrf, ServerAccessDeniedHandler deniedHandler) {
        var repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        csrf.csrfTokenRepository(repository)
                .csrfTokenRequestHandler(new SpaCsrf())
                .accessDeniedHandler((exchange, denial) ->
                        token(exchange, repository, denial).then(deniedHandler.handle(exchange, denial)));
    }

    /** Who is refused for want of a token gets one. */
    private static Mono<Void> token(
            ServerWebExchange exchange, CookieServerCsrfTokenRepository repository, Throwable denial) {
        return denial instanceof CsrfException && !hasToken(exchange)
                ? repository.generateToken(exchange).flatMap(token -> repository.saveToken(exchange, token))
                : Mono.empty();
    }

    static boolean hasToken(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        return cookie != null && StringUtils.hasText(cookie.getValue());
    }

    /** A filter: subscribing makes the token and its cookie where there is none. */
    static Mono<Void> sendToken(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getAttribute(CsrfToken.class.getName()) instanceof Mono<?> token
                ? token.then(chain.filter(exchange))
                : chain.filter(exchange);
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        masked.handle(exchange, token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        var header = exchange.getRequest().getHeaders().getFirst(token.getHeaderName());
        return StringUtils.hasText(header) ? Mono.just(header) : masked.resolveCsrfTokenValue(exchange, token);
    }
}
