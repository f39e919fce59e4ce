package dev.clerkspring.emulator;

import dev.clerkspring.emulator.frontend.KnownHosts;
import dev.clerkspring.emulator.seed.Seed;
import dev.clerkspring.emulator.state.Ids;
import dev.clerkspring.emulator.token.SigningKey;
import dev.clerkspring.sdk.instance.PublishableKey;
import dev.clerkspring.sdk.instance.SecretKey;
import dev.clerkspring.sdk.webhook.WebhookSecret;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an emulator runs with, as {@link ClerkEmulatorBuilder} was told.
 *
 * @param allInterfaces whether it listens on all interfaces, not on 127.0.0.1 alone
 * @param hosts by which names it is called besides those that nobody can own
 * @param port 0 for any that is free
 * @param httpsPort of the Frontend API over https; 0 for any that is free, null for none
 * @param publishableKey of a development instance
 * @param secretKey of a development instance
 * @param signingKey null for a new one
 * @param webhookSigningSecret what webhooks are signed with
 * @param webhookEndpoints who is told what happens
 * @param webhookRetries when they are told again
 * @param seed what it begins with
 * @param snapshot what it begins with instead; null for the seed
 * @param ids makes ids and secrets
 * @param clock the right time
 */
record EmulatorSettings(
        boolean allInterfaces,
        Set<String> hosts,
        int port,
        @Nullable Integer httpsPort,
        PublishableKey publishableKey,
        SecretKey secretKey,
        @Nullable SigningKey signingKey,
        WebhookSecret webhookSigningSecret,
        List<URI> webhookEndpoints,
        List<Duration> webhookRetries,
        Seed seed,
        @Nullable String snapshot,
        Ids ids,
        Clock clock) {

    /** Copies the collections. */
    EmulatorSettings {
        hosts = Set.copyOf(hosts);
        webhookEndpoints = List.copyOf(webhookEndpoints);
        webhookRetries = List.copyOf(webhookRetries);
    }

    InetSocketAddress address(int port) {
        return allInterfaces ? new InetSocketAddress(port) : new InetSocketAddress("127.0.0.1", port);
    }

    /** Nobody but Clerk owns the host of the publishable key, by which browsers find the Frontend API over https. */
    KnownHosts knownHosts() {
        var all = new HashSet<>(hosts);
        all.add(publishableKey.frontendApi());
        return new KnownHosts(all);
    }

    @Override
    public String toString() {
        return "EmulatorSettings[" + publishableKey.frontendApi() + "]";
    }
}
