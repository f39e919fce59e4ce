package dev.clerkspring.sdk.token;

import java.time.Instant;

/**
 * A token, what is known when it comes, and what is said about it.
 *
 * @param id the number in Clerk's list of cases
 * @param expected {@code valid}, the reason's text, or which key is needed
 * @param requested what is said where a request carries the token in its header; the same unless a template's or a machine's token
 *     comes where a session's is expected
 */
public record TokenCase(
        String id,
        String name,
        String token,
        KeySet keys,
        TokenSettings settings,
        MissingAzp missingAzp,
        Instant now,
        String expected,
        String requested) {

    /** With the right key, the default settings and in time. */
    static TokenCase of(String id, String name, String token, String expected) {
        return new TokenCase(
                id,
                name,
                token,
                TokenCases.KEYS,
                TokenSettings.defaults(),
                MissingAzp.REJECT,
                TestTokens.NOW,
                expected,
                expected);
    }

    TokenCase keys(KeySet other) {
        return new TokenCase(id, name, token, other, settings, missingAzp, now, expected, requested);
    }

    TokenCase settings(TokenSettingsBuilder other) {
        return new TokenCase(id, name, token, keys, other.build(), missingAzp, now, expected, requested);
    }

    TokenCase missingAzp(MissingAzp other) {
        return new TokenCase(id, name, token, keys, settings, other, now, expected, requested);
    }

    TokenCase at(Instant other) {
        return new TokenCase(id, name, token, keys, settings, missingAzp, other, expected, requested);
    }

    TokenCase requested(String other) {
        return new TokenCase(id, name, token, keys, settings, missingAzp, now, expected, other);
    }

    @Override
    public String toString() {
        return id + " " + name + ": " + expected;
    }
}
