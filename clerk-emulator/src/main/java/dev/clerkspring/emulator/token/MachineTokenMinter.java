package dev.clerkspring.emulator.token;

import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.machines.M2mToken;
import java.util.LinkedHashMap;
import java.util.Objects;

/**
 * Signs machines' tokens that nobody looks up.
 */
public final class MachineTokenMinter {

    private final SigningKeys keys;

    private final String issuer;

    /**
     * Makes a minter.
     *
     * @param keys what signs
     * @param issuer the {@code iss} claim
     */
    public MachineTokenMinter(SigningKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /**
     * Signs a token.
     *
     * @param token what it says: id, machine, scopes, claims, times
     * @return the compact serialization
     */
    public String mint(M2mToken token) {
        var claims = new LinkedHashMap<String, Object>();
        if (token.claims() != null) {
            token.claims()
                    .tree()
                    .properties()
                    .forEach(claim ->
                            claims.put(claim.getKey(), ClerkJson.mapper().treeToValue(claim.getValue(), Object.class)));
        }
        claims.put("exp", Objects.requireNonNull(token.expiration()).getEpochSecond());
        claims.put("iat", token.createdAt().getEpochSecond());
        claims.put("iss", issuer);
        claims.put("jti", token.id());
        claims.put("nbf", token.createdAt().minus(TokenMinter.BACKDATED).getEpochSecond());
        claims.put("scopes", String.join(" ", token.scopes()));
        claims.put("sub", token.subject());
        return keys.current().sign(claims, SigningKey.MACHINE);
    }
}
