package dev.clerkspring.boot.autoconfigure.stomp;

import dev.clerkspring.security.stomp.ClerkCsrfChannelInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.messaging.context.SecurityContextChannelInterceptor;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * What needs {@code spring-security-messaging}: annotations on the methods that handle messages, and CSRF protection that does not
 * stand in the way of tokens.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(SecurityContextChannelInterceptor.class)
class StompSecurityConfiguration {

    /** The name under which Spring Security looks for it. */
    @Bean
    @ConditionalOnMissingBean(name = "csrfChannelInterceptor")
    ChannelInterceptor csrfChannelInterceptor() {
        return new ClerkCsrfChannelInterceptor();
    }

    /** Spring Security brings its own where it is switched on. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    @ConditionalOnMissingBean(
            name = "clerkSecurityContextConfigurer",
            type =
                    "org.springframework.security.config.annotation.web.socket.WebSocketMessageBrokerSecurityConfiguration")
    WebSocketMessageBrokerConfigurer clerkSecurityContextConfigurer() {
        return new WebSocketMessageBrokerConfigurer() {

            @Override
            public void configureClientInboundChannel(ChannelRegistration registration) {
                registration.interceptors(new SecurityContextChannelInterceptor());
            }
        };
    }
}
