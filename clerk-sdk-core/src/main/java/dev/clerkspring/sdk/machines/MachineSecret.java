package dev.clerkspring.sdk.machines;

import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.model.Redacted;

/**
 * The secret key of a machine, as Clerk tells it.
 *
 * @param object always {@code machine_secret_key}
 * @param secret the key itself ({@code ak_…})
 */
public record MachineSecret(String object, String secret) {

    /**
     * Returns the key as clients take it.
     *
     * @return the key
     * @throws IllegalArgumentException if Clerk has told something else than a machine secret key
     */
    public MachineSecretKey key() {
        return MachineSecretKey.parse(secret);
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
