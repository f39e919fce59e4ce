package dev.clerkspring.sdk;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.ReactiveMachineAuthenticator;
import dev.clerkspring.sdk.token.KeySetCache;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An instance of Clerk among several of one application: its client, and what authenticates its users and machines. Nothing of it
 * is shared with another.
 *
 * @param rules decides about its requests
 * @param keys its keys
 * @param authenticator authenticates its requests, and no other's
 * @param reactiveAuthenticator the same without blocking
 * @param machineAuthenticator authenticates its machine tokens, and no other's
 * @param reactiveMachineAuthenticator the same without blocking
 * @param clients makes its client; null without a secret key
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, addClassRetainedGenerated = true)
public record ClerkInstance(
        RequestAuthenticator rules,
        KeySetCache keys,
        ClerkAuthenticator authenticator,
        ReactiveClerkAuthenticator reactiveAuthenticator,
        MachineAuthenticator machineAuthenticator,
        ReactiveMachineAuthenticator reactiveMachineAuthenticator,
        @Nullable Supplier<ClerkClient> clients) {

    /**
     * Returns what the instance is called in the application.
     *
     * @return {@value AuthenticationSettings#PRIMARY} for the first
     */
    public String name() {
        return settings().instance();
    }

    /**
     * Returns how its requests are authenticated.
     *
     * @return always the same
     */
    public AuthenticationSettings settings() {
        return rules.settings();
    }

    /**
     * Returns the issuers of its tokens, which are no other instance's.
     *
     * @return at least one where there are several instances
     */
    public List<String> issuers() {
        return settings().tokens().issuers();
    }

    /**
     * Returns the client of its Backend API.
     *
     * @return always the same
     * @throws IllegalStateException if the instance has no secret key
     */
    public ClerkClient client() {
        if (clients == null) {
            throw new IllegalStateException(
                    "The Clerk instance '" + name() + "' has no secret key to call its API with");
        }
        return clients.get();
    }

    @Override
    public String toString() {
        return "ClerkInstance[" + name() + "]";
    }
}
