package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authentication.SignInRedirects;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.web.AuthenticationFailures;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Where a controller sends a browser to sign in or up and to come back:
 *
 * <pre>
 * return redirects.signIn(exchange).map(url -&gt; "redirect:" + url);
 * </pre>
 *
 * <p>The browser comes back to the URL of the request. A session that has tasks to complete is sent to those.
 */
public final class ReactiveClerkRedirects {

    private final SignInRedirects redirects;

    /**
     * Creates the redirects.
     *
     * @param redirects those of the instance
     */
    public ReactiveClerkRedirects(SignInRedirects redirects) {
        this.redirects = redirects;
    }

    /**
     * Returns where to sign in.
     *
     * @param exchange the request to come back to
     * @return a URL that may carry a secret of the browser; fails with {@link IllegalStateException} if neither a sign-in URL nor
     *     a publishable key is configured
     */
    public Mono<String> signIn(ServerWebExchange exchange) {
        return isPending(exchange).map(pending -> redirects.signIn(SessionCookieExchanges.view(exchange), pending));
    }

    /**
     * Returns where to sign up.
     *
     * @param exchange the request to come back to
     * @return a URL that may carry a secret of the browser; fails with {@link IllegalStateException} if neither a sign-in or
     *     sign-up URL nor a publishable key is configured
     */
    public Mono<String> signUp(ServerWebExchange exchange) {
        return isPending(exchange).map(pending -> redirects.signUp(SessionCookieExchanges.view(exchange), pending));
    }

    private static Mono<Boolean> isPending(ServerWebExchange exchange) {
        if (AuthenticationFailures.isPending(exchange.getAttribute(AuthenticationFailures.ATTRIBUTE))) {
            return Mono.just(true);
        }
        return exchange.getPrincipal()
                .map(principal -> principal instanceof ClerkAuthenticationToken token
                        && token.session().pending())
                .defaultIfEmpty(false);
    }
}
