package dev.clerkspring.boot.autoconfigure.reactive;

import dev.clerkspring.security.reactive.ReactiveClerkSessionArgumentResolver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * The session as an argument of controller methods.
 */
@Configuration(proxyBeanMethods = false)
class ReactiveSessionArgumentConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "clerkWebFluxConfigurer")
    WebFluxConfigurer clerkWebFluxConfigurer() {
        return new WebFluxConfigurer() {

            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new ReactiveClerkSessionArgumentResolver());
            }
        };
    }
}
