package dev.clerkspring.boot.autoconfigure.grpc;

import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.grpc.ClerkGrpcExceptionHandler;
import io.grpc.BindableService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.security.AuthenticationProcessInterceptor;
import org.springframework.grpc.server.security.GrpcSecurity;

/**
 * Auto-configuration for Clerk in gRPC servers, in the place of Spring Boot's own resource server, which grants what it finds in
 * scopes. As there, every call needs a token.
 */
@AutoConfiguration(
        after = ClerkSecurityAutoConfiguration.class,
        afterName = "org.springframework.boot.grpc.server.autoconfigure.security.GrpcServerSecurityAutoConfiguration",
        beforeName =
                "org.springframework.boot.grpc.server.autoconfigure.security.GrpcServerOAuth2ResourceServerAutoConfiguration")
@ConditionalOnClass({ClerkGrpcExceptionHandler.class, GrpcSecurity.class, BindableService.class})
@ConditionalOnBean({GrpcSecurity.class, ClerkJwtDecoder.class})
@ConditionalOnBooleanProperty(
        name = {"clerk.enabled", "clerk.security.enabled"},
        matchIfMissing = true)
public final class ClerkGrpcAutoConfiguration {

    @Bean
    @GlobalServerInterceptor
    @ConditionalOnMissingBean
    AuthenticationProcessInterceptor clerkAuthenticationProcessInterceptor(
            GrpcSecurity grpc, ClerkJwtDecoder decoder, ClerkAuthenticationConverter converter) throws Exception {
        return grpc.authorizeRequests(requests -> requests.allRequests().authenticated())
                .oauth2ResourceServer(resourceServer ->
                        resourceServer.jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(converter)))
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkGrpcExceptionHandler clerkGrpcExceptionHandler() {
        return new ClerkGrpcExceptionHandler();
    }
}
