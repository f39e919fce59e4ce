package dev.clerkspring.emulator.entity;

import dev.clerkspring.sdk.verification.CodeVerification;

/**
 * A code that was sent to a phone number, or would have been.
 *
 * @param verification as the API tells it
 * @param phoneNumberId {@code idn_…}
 */
public record PhoneCode(CodeVerification verification, String phoneNumberId) {}
