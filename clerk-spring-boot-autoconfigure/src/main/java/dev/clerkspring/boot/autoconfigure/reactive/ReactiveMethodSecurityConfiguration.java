package dev.clerkspring.boot.autoconfigure.reactive;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;

/**
 * Method security, unless the application has switched it on itself: the names are those of what it would bring.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "clerk.security.method-security.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(name = {"_reactiveMethodSecurityConfiguration", "methodSecurityInterceptor"})
@EnableReactiveMethodSecurity
class ReactiveMethodSecurityConfiguration {}
