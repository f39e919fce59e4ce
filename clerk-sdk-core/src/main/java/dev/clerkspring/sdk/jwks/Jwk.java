package dev.clerkspring.sdk.jwks;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public key, whatever its type. Members of other types of key are null.
 *
 * @param kid id of the key
 * @param alg for example {@code RS256}
 * @param use always {@code sig}
 * @param kty {@code RSA}, {@code EC} or {@code OKP}
 * @param n modulus, RSA
 * @param e exponent, RSA
 * @param crv curve, EC and OKP
 * @param x coordinate or key, EC and OKP
 * @param y coordinate, EC
 * @param x5c chain of certificates
 * @param x5t SHA-1 of the certificate
 * @param x5tS256 SHA-256 of the certificate
 * @param x5u where the certificates are
 */
@WithBuilder
public record Jwk(
        String kid,
        String alg,
        String use,
        String kty,
        @Nullable String n,
        @Nullable String e,
        @Nullable String crv,
        @Nullable String x,
        @Nullable String y,
        @Nullable List<String> x5c,
        @Nullable String x5t,
        @JsonProperty("x5t#S256") @Nullable String x5tS256,
        @Nullable String x5u) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static JwkBuilder builder() {
        return JwkBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
