package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkInstance;
import dev.clerkspring.sdk.ClerkSessionBackend;
import dev.clerkspring.sdk.authentication.AuthenticationListener;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.SessionBackend;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.MachineCacheSettings;
import dev.clerkspring.sdk.machine.MachineTokenCache;
import dev.clerkspring.sdk.machine.MachineTokenListener;
import dev.clerkspring.sdk.machine.MachineTokenVerifier;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenIntrospector;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts instances together of what is their own and what all have in common. The cache of machine tokens is common too: its keys say
 * whose secret key has asked.
 */
record InstanceAssembly(
        Transport transport,
        Clock clock,
        MachineTokenCache machineTokens,
        MachineCacheSettings machineTokenLife,
        AuthenticationListener listener,
        MachineTokenListener machineListener) {

    /** The instance of whatever there is as beans. */
    ClerkInstance primary(
            RequestAuthenticator rules,
            KeySetCache keys,
            SessionBackend backend,
            MachineTokenVerifier verifier,
            TokenIntrospector introspector,
            @Nullable Supplier<ClerkClient> client) {
        return new ClerkInstance(
                rules,
                keys,
                ClerkAuthenticator.create(rules, keys, backend, clock, listener),
                ReactiveClerkAuthenticator.create(rules, keys, backend, clock, listener),
                MachineAuthenticator.create(
                        verifier, keys, introspector, machineTokens, machineTokenLife, clock, machineListener),
                ReactiveMachineAuthenticator.create(
                        verifier, keys, introspector, machineTokens, machineTokenLife, clock, machineListener),
                client);
    }

    /** An instance that the properties alone describe. */
    ClerkInstance further(String name, ClerkConnectionDetails connection, ClerkProperties properties, Keys keys) {
        var settings = InstanceSettings.further(name, connection, properties);
        var client = client(connection);
        return primary(
                new RequestAuthenticator(settings),
                keys.of(name, connection),
                client != null ? new ClerkSessionBackend(client.get().reactive()) : SessionBackend.none(),
                new MachineTokenVerifier(settings),
                transport.introspector(connection),
                client);
    }

    private @Nullable Supplier<ClerkClient> client(ClerkConnectionDetails connection) {
        var secretKey = connection.getSecretKey();
        return secretKey == null ? null : SingletonSupplier.of(() -> transport.client(connection, secretKey));
    }
}
