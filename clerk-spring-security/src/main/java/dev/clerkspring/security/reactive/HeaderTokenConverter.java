package dev.clerkspring.security.reactive;

import dev.clerkspring.security.web.RequestCredentials;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads the header as the decision does. Spring Security's own converter looks at the first of several values and not at the others. */
final class HeaderTokenConverter implements ServerAuthenticationConverter {

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> {
                    var values = exchange.getRequest().getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
                    return new RequestCredentials(values, List.of()).bearerToken();
                })
                .map(BearerTokenAuthenticationToken::new);
    }
}
