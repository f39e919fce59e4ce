package dev.clerkspring.boot.autoconfigure.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Method security, unless the application has switched it on itself: the name is that of the configuration it would import.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "clerk.security.method-security.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(name = "_prePostMethodSecurityConfiguration")
@EnableMethodSecurity
class BlockingMethodSecurityConfiguration {}
