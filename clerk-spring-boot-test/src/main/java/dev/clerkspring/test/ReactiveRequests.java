package dev.clerkspring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.client.MockMvcHttpConnector;
import org.springframework.util.Assert;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/** Identities on requests of {@link WebTestClient}, which has a mock server, or MockMvc, behind it. */
final class ReactiveRequests {

    private ReactiveRequests() {}

    static void authenticate(
            WebTestClient.Builder client,
            @Nullable WebHttpHandlerBuilder server,
            @Nullable ClientHttpConnector connector,
            ClerkIdentity identity) {
        if (connector instanceof MockMvcHttpConnector mvc) {
            client.clientConnector(mvc.with(List.of(identity)));
            return;
        }
        Assert.state(
                server != null,
                "A running server sees nothing but tokens. Use 'filter(tokens.bearer(…))' with ClerkTokens");
        authenticate(server, identity);
    }

    /** First of all, so that Spring Security finds the authentication already there. */
    static void authenticate(WebHttpHandlerBuilder server, ClerkIdentity identity) {
        server.filters(filters -> filters.add(0, authenticated(identity)));
    }

    private static WebFilter authenticated(ClerkIdentity identity) {
        return (exchange, chain) -> {
            CsrfWebFilter.skipExchange(exchange);
            var authentication = identity.authenticate(exchange.getApplicationContext());
            return chain.filter(exchange)
                    .contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
        };
    }
}
