package dev.clerkspring.sdk.token;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token that has been read and not yet verified: nothing in it may be believed. {@link TokenVerifier#read} makes it.
 */
public final class UnverifiedToken {

    private static final String MACHINE_PREFIX = "mch_";

    private final String value;

    private final int signedLength;

    private final Map<String, Object> header;

    private final Map<String, Object> claims;

    private final byte[] signature;

    private final boolean sessionToken;

    private final @Nullable Proof proof;

    private UnverifiedToken(
            String value,
            int signedLength,
            Map<String, Object> header,
            Map<String, Object> claims,
            byte[] signature,
            @Nullable Proof proof) {
        this.value = value;
        this.signedLength = signedLength;
        this.header = header;
        this.claims = claims;
        this.signature = signature;
        this.sessionToken = switch (TokenCategory.of(header)) {
            case SESSION, UNSPECIFIED -> !isOauthToken() && !isMachineToken();
            case TEMPLATE, M2M, UNKNOWN -> false;
        };
        this.proof = proof;
    }

    /** Reads a compact serialization; null if it is not two JSON objects and a signature. */
    static @Nullable UnverifiedToken read(String value, StrictJson json) {
        int first = value.indexOf('.');
        int second = value.indexOf('.', first + 1);
        if (second < 0 || value.indexOf('.', second + 1) >= 0) {
            return null;
        }
        // What is not Latin-1 becomes a question mark, which is not base64url.
        var ascii = value.getBytes(StandardCharsets.ISO_8859_1);
        if (ascii.length != value.length()) {
            return null; // a pair of surrogates becomes a single one, and the dots are no longer where they were
        }
        var signature = Base64Url.decode(ascii, second + 1, ascii.length);
        var header = object(ascii, 0, first, json);
        var claims = header != null ? object(ascii, first + 1, second, json) : null;
        if (signature == null || header == null || claims == null) {
            return null;
        }
        return new UnverifiedToken(value, second, header, claims, signature, null);
    }

    private static @Nullable Map<String, Object> object(byte[] ascii, int from, int to, StrictJson json) {
        var bytes = Base64Url.decode(ascii, from, to);
        return bytes != null ? json.object(bytes) : null;
    }

    /**
     * Returns the token as it came.
     *
     * @return the compact serialization; do not log it
     */
    public String value() {
        return value;
    }

    /**
     * Returns the header, which whoever sent the token may have made up.
     *
     * @return the members of the JOSE header, unmodifiable
     */
    public Map<String, Object> header() {
        return header;
    }

    /**
     * Returns the payload, which whoever sent the token may have made up.
     *
     * @return the members of the payload, unmodifiable
     */
    public Map<String, Object> claims() {
        return claims;
    }

    /**
     * Returns what the token says it is.
     *
     * @return the category by the header's {@code cat}
     */
    public TokenCategory category() {
        return TokenCategory.of(header);
    }

    /**
     * Returns whether the token can be a session token by what it says of itself: no other category, not an OAuth access
     * token ({@code at+jwt}), no machine as its subject.
     *
     * @return false for tokens that are never accepted as a user's session
     */
    public boolean isSessionToken() {
        return sessionToken;
    }

    /**
     * Returns whether the token says that it is an OAuth access token.
     *
     * @return true if the header's {@code typ} is {@code at+jwt}, in either of its spellings; false without a signature, as for
     *     Clerk's SDK such a thing is no machine's
     */
    public boolean isOauthToken() {
        return signature.length > 0 && isOauthToken(header);
    }

    static boolean isOauthToken(Map<String, Object> header) {
        var type = header.get("typ");
        return "at+jwt".equals(type) || "application/at+jwt".equals(type);
    }

    /**
     * Returns whether the token says that it speaks for a machine.
     *
     * @return true if its subject is one ({@code mch_…}); false without a signature
     */
    public boolean isMachineToken() {
        return signature.length > 0
                && claims.get("sub") instanceof String subject
                && subject.startsWith(MACHINE_PREFIX);
    }

    /**
     * Returns whether the token says for which front end it was made.
     *
     * @return false if {@code azp} is missing or empty
     */
    public boolean namesParty() {
        return ClaimRules.namesParty(claims);
    }

    /** What the signature covers. */
    byte[] signed() {
        return value.substring(0, signedLength).getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] signature() {
        return signature;
    }

    /** This token, together with what has been found out about it. */
    UnverifiedToken provenBy(Proof proof) {
        return new UnverifiedToken(value, signedLength, header, claims, signature, proof);
    }

    /** What has been found out about this token; null if it has not been verified. */
    @Nullable
    Proof proof() {
        return proof;
    }

    @Override
    public String toString() {
        return "UnverifiedToken";
    }
}
