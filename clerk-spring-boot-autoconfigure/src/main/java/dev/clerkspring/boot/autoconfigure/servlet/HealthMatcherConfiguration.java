package dev.clerkspring.boot.autoconfigure.servlet;

import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The requests for the health endpoint, which the default chain lets through as Spring Boot's own does.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({HealthEndpoint.class, WebEndpointAutoConfiguration.class, EndpointRequest.class})
class HealthMatcherConfiguration {

    static final String HEALTH_MATCHER = "clerkHealthRequestMatcher";

    @ConditionalOnMissingBean(name = HEALTH_MATCHER)
    @Bean(name = HEALTH_MATCHER, defaultCandidate = false)
    RequestMatcher clerkHealthRequestMatcher() {
        return EndpointRequest.to(HealthEndpoint.class);
    }
}
