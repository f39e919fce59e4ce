package dev.clerkspring.sdk.machines;

/**
 * How to replace the secret key of a machine.
 *
 * @param previousTokenTtl how long the old key can still be used, in seconds: 0 ends it at once, eight hours (28800) are the
 *     most
 */
public record RotateMachineSecretKeyRequest(int previousTokenTtl) {}
