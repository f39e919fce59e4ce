package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.boot.autoconfigure.ClerkProperties.MachineTokens.Outbound;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequest;
import dev.clerkspring.sdk.machines.M2mTokenFormat;

/** What the properties say about the tokens by which this machine speaks to others. */
final class OutboundTokens {

    private OutboundTokens() {}

    static CreateM2mTokenRequest request(Outbound properties) {
        var request = CreateM2mTokenRequest.builder();
        if (properties.ttl() != null) {
            request.secondsUntilExpiration(seconds(properties));
        }
        if (properties.format() != null) {
            request.tokenFormat(format(properties.format()));
        }
        return request.build();
    }

    private static long seconds(Outbound properties) {
        long seconds = properties.ttl() != null ? properties.ttl().toSeconds() : 0;
        if (seconds < 1) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.machine-tokens.outbound.ttl' is shorter than a second.",
                    "Set 'clerk.machine-tokens.outbound.ttl' to a time such as '1h', or remove it.");
        }
        return seconds;
    }

    private static Open<M2mTokenFormat> format(M2mTokenFormat format) {
        if (format == M2mTokenFormat.UNRECOGNIZED) {
            throw new ClerkConfigurationException(
                    "The property 'clerk.machine-tokens.outbound.format' is no format of tokens.",
                    "Set 'clerk.machine-tokens.outbound.format' to 'opaque' or 'jwt', or remove it.");
        }
        return Open.of(format);
    }
}
