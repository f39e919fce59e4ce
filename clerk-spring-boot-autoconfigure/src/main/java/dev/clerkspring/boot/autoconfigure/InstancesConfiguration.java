package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkInstance;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.authentication.AuthenticationListener;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.SessionBackend;
import dev.clerkspring.sdk.machine.MachineCacheSettings;
import dev.clerkspring.sdk.machine.MachineTokenCache;
import dev.clerkspring.sdk.machine.MachineTokenListener;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.TokenIntrospector;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Several instances of Clerk in one application; none of this is there with one alone. The beans of the one instance are those of
 * the primary then, only the authenticators are for all.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSeveralInstancesCondition.class)
class InstancesConfiguration {

    @Bean(defaultCandidate = false)
    InstanceAssembly clerkInstanceAssembly(
            Transport transport,
            @Qualifier("clerkClock") Clock clock,
            MachineTokenCache cache,
            MachineCacheSettings life,
            ObjectProvider<AuthenticationListener> listeners,
            ObjectProvider<MachineTokenListener> machineListeners) {
        return new InstanceAssembly(
                transport,
                clock,
                cache,
                life,
                AuthenticationListener.all(listeners.orderedStream().toList()),
                MachineTokenListener.all(machineListeners.orderedStream().toList()));
    }

    @Bean(defaultCandidate = false)
    ClerkInstance clerkPrimaryInstance(
            @Qualifier("clerkInstanceAssembly") InstanceAssembly assembly,
            RequestAuthenticator rules,
            KeySetCache keys,
            SessionBackend backend,
            MachineTokenVerifier verifier,
            TokenIntrospector introspector,
            ObjectProvider<ClerkClient> clients,
            ClerkConnectionDetails connection) {
        return assembly.primary(
                rules,
                keys,
                backend,
                verifier,
                introspector,
                connection.getSecretKey() != null ? clients::getObject : null);
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkInstances clerkInstances(
            @Qualifier("clerkInstanceAssembly") InstanceAssembly assembly,
            @Qualifier("clerkPrimaryInstance") ClerkInstance primary,
            ClerkConnectionDetails connection,
            ClerkProperties properties) {
        var keys = new Keys(
                assembly.transport().webClient(),
                assembly.clock(),
                properties.jwkSetCache().directory());
        var instances = new ArrayList<ClerkInstance>();
        instances.add(primary);
        FurtherInstances.of(connection, properties)
                .forEach((name, details) -> instances.add(assembly.further(name, details, properties, keys)));
        return new ClerkInstances(instances, assembly.listener(), assembly.machineListener());
    }
}
