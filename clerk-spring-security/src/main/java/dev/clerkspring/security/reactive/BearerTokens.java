package dev.clerkspring.security.reactive;

import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ReactiveClerkJwtDecoder;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec.JwtSpec;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import reactor.core.publisher.Mono;

/**
 * Clerk's decoder and converter as a pair. A chain may replace the decoder alone afterwards, which cannot be seen; what that one
 * accepts must not be granted Clerk's authorities, and is converted as Spring Security would without Clerk.
 */
final class BearerTokens implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    private final Converter<Jwt, Mono<AbstractAuthenticationToken>> others = new ReactiveJwtAuthenticationConverter();

    private final ClerkAuthenticationConverter converter;

    private BearerTokens(ClerkAuthenticationConverter converter) {
        this.converter = converter;
    }

    static void configure(JwtSpec jwt, ReactiveClerkJwtDecoder decoder, ClerkAuthenticationConverter converter) {
        jwt.jwtDecoder(decoder).jwtAuthenticationConverter(new BearerTokens(converter));
    }

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt jwt) {
        return ReactiveClerkJwtDecoder.hasDecoded(jwt) ? Mono.just(converter.convert(jwt)) : others.convert(jwt);
    }
}
