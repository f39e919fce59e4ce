package dev.clerkspring.sdk.users;

import dev.clerkspring.sdk.json.Open;
import org.jspecify.annotations.Nullable;

/**
 * That a code was right.
 *
 * @param verified whether it was
 * @param codeType what kind of code it was
 */
public record TotpVerification(boolean verified, @Nullable Open<TotpCodeType> codeType) {}
