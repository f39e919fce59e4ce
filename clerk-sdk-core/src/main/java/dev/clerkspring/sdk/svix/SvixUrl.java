package dev.clerkspring.sdk.svix;

import dev.clerkspring.sdk.model.Redacted;

/**
 * Where webhooks of the instance are managed.
 *
 * @param svixUrl opens the dashboard without a sign-in, for a short time: a secret
 */
public record SvixUrl(String svixUrl) {

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
