package dev.clerkspring.sdk.token;

import java.util.Map;

/**
 * A token whose signature and claims have been checked.
 *
 * <p>Numbers are {@code Long}, {@code BigInteger} or {@code Double}; objects are maps, arrays lists; JSON null is
 * {@code null}. Maps keep the token's order and cannot be changed.
 *
 * @param value the compact serialization, never printed
 * @param header the members of the JOSE header
 * @param claims the members of the payload
 */
public record VerifiedToken(String value, Map<String, Object> header, Map<String, Object> claims) {

    @Override
    public String toString() {
        return "VerifiedToken[sub=" + claims.get("sub") + "]";
    }
}
