package dev.clerkspring.boot.autoconfigure.reactive;

import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

/**
 * The requests for the health endpoint, which the default chain lets through as Spring Boot's own does.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({HealthEndpoint.class, WebEndpointAutoConfiguration.class, EndpointRequest.class})
class ReactiveHealthMatcherConfiguration {

    static final String HEALTH_MATCHER = "clerkHealthExchangeMatcher";

    @ConditionalOnMissingBean(name = HEALTH_MATCHER)
    @Bean(name = HEALTH_MATCHER, defaultCandidate = false)
    ServerWebExchangeMatcher clerkHealthExchangeMatcher() {
        return EndpointRequest.to(HealthEndpoint.class);
    }
}
