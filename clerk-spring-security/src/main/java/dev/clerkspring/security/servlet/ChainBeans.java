package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.ClerkInstance;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkGrantedAuthoritiesConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.ClerkMachineAuthenticationConverter;
import dev.clerkspring.security.ClerkSecuritySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.util.Assert;

/**
 * The beans that a chain is made of, each with its default. The application's {@code JwtDecoder} is not among them: it may verify
 * the tokens of somebody else.
 */
final class ChainBeans {

    private final ApplicationContext context;

    private final @Nullable ClerkInstance instance;

    /** The beans of one instance among several, or of all of them. */
    ChainBeans(HttpSecurity http, @Nullable String instance) {
        this.context = http.getSharedObject(ApplicationContext.class);
        this.instance = instance != null ? instance(instance) : null;
    }

    private ClerkInstance instance(String name) {
        var instances = context.getBeanProvider(ClerkInstances.class).getIfAvailable();
        Assert.state(
                instances != null, () -> "There is one Clerk instance alone, and none called '" + name + "' beside it");
        return instances.get(name);
    }

    ClerkAuthenticator authenticator() {
        return instance != null ? instance.authenticator() : context.getBean(ClerkAuthenticator.class);
    }

    ClerkJwtDecoder decoder() {
        return new ClerkJwtDecoder(authenticator());
    }

    /** Whether the application says itself where tokens stand; Spring Security looks for the same beans. */
    boolean haveTokenResolver() {
        return context.getBeanNamesForType(AuthenticationConverter.class).length > 0
                || context.getBeanNamesForType(BearerTokenResolver.class).length > 0;
    }

    ClerkSecuritySettings settings() {
        var settings =
                context.getBeanProvider(ClerkSecuritySettings.class).getIfAvailable(ClerkSecuritySettings::defaults);
        return instance != null ? settings.of(instance) : settings;
    }

    MachineAuthenticator machineAuthenticator() {
        return instance != null ? instance.machineAuthenticator() : context.getBean(MachineAuthenticator.class);
    }

    ClerkMachineAuthenticationConverter machineConverter() {
        return context.getBeanProvider(ClerkMachineAuthenticationConverter.class)
                .getIfAvailable(ClerkMachineAuthenticationConverter::new);
    }

    ClerkAuthenticationConverter converter() {
        return context.getBeanProvider(ClerkAuthenticationConverter.class)
                .getIfAvailable(() ->
                        new ClerkAuthenticationConverter(context.getBeanProvider(ClerkGrantedAuthoritiesConverter.class)
                                .getIfAvailable(ClerkGrantedAuthoritiesConverter::defaults)));
    }
}
