package dev.clerkspring.boot.autoconfigure.stomp;

import dev.clerkspring.boot.autoconfigure.ClerkProperties;
import dev.clerkspring.boot.autoconfigure.security.ClerkSecurityAutoConfiguration;
import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.stomp.ClerkStompConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.MessageChannel;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.socket.config.annotation.DelegatingWebSocketMessageBrokerConfiguration;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * Auto-configuration for Clerk in STOMP over WebSocket, where the application has {@code @EnableWebSocketMessageBroker}.
 */
@AutoConfiguration(after = ClerkSecurityAutoConfiguration.class)
@ConditionalOnClass({ClerkStompConfigurer.class, WebSocketMessageBrokerConfigurer.class, MessageChannel.class})
@ConditionalOnBean({ClerkJwtDecoder.class, DelegatingWebSocketMessageBrokerConfiguration.class})
@ConditionalOnBooleanProperty(
        name = {"clerk.enabled", "clerk.security.enabled", "clerk.security.stomp.enabled"},
        matchIfMissing = true)
@Import(StompSecurityConfiguration.class)
public final class ClerkStompAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ClerkStompConfigurer clerkStompConfigurer(
            ClerkJwtDecoder decoder,
            ClerkAuthenticationConverter converter,
            ClerkLeases leases,
            ClerkProperties properties,
            ObjectProvider<AuthenticationEventPublisher> events,
            @Qualifier("clientOutboundChannel") ObjectProvider<MessageChannel> clientOutboundChannel) {
        return new ClerkStompConfigurer(
                authenticationManager(decoder, converter, events),
                leases,
                properties.security().stomp().allowAnonymous(),
                clientOutboundChannel::getObject);
    }

    private static AuthenticationManager authenticationManager(
            ClerkJwtDecoder decoder,
            ClerkAuthenticationConverter converter,
            ObjectProvider<AuthenticationEventPublisher> events) {
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(converter);
        var manager = new ProviderManager(provider);
        events.ifAvailable(manager::setAuthenticationEventPublisher);
        return manager;
    }
}
