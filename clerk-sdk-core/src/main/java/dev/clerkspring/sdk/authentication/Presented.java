package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.sdk.token.UnverifiedToken;
import org.jspecify.annotations.Nullable;

/** What stands where a session token is expected, and the token in it; null if that is not well-formed. */
record Presented(String text, @Nullable UnverifiedToken token) {

    static @Nullable Presented of(@Nullable String text, TokenVerifier verifier) {
        return text != null ? new Presented(text, verifier.read(text)) : null;
    }

    @Override
    public String toString() {
        return "Presented";
    }
}
