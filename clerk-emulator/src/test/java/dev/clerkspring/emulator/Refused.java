package dev.clerkspring.emulator;

import dev.clerkspring.sdk.error.ClerkApiException;

/**
 * How the emulator refuses a call: status, code and parameter of Clerk's error.
 */
record Refused(int status, String code, String parameter) {

    static Refused by(Runnable call) {
        try {
            call.run();
        } catch (ClerkApiException refusal) {
            var error = refusal.errors().get(0);
            return new Refused(refusal.status(), error.code(), error.paramName());
        }
        throw new AssertionError("The call was not refused");
    }

    static Refused of(int status, String code) {
        return new Refused(status, code, null);
    }
}
