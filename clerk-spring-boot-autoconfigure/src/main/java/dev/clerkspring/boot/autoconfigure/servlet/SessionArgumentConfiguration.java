package dev.clerkspring.boot.autoconfigure.servlet;

import dev.clerkspring.security.servlet.ClerkSessionArgumentResolver;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The session as an argument of controller methods.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(WebMvcConfigurer.class)
class SessionArgumentConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "clerkWebMvcConfigurer")
    WebMvcConfigurer clerkWebMvcConfigurer() {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ClerkSessionArgumentResolver());
            }
        };
    }
}
