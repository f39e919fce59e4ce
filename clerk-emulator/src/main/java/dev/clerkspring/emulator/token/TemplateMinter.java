package dev.clerkspring.emulator.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import dev.clerkspring.emulator.entity.TokenTemplate;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.sessions.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens from templates: the template's claims, with shortcodes filled in from the state, and Clerk's default claims, which
 * are those of no session. Signed by the instance's key, or by a secret of the template's own.
 */
public final class TemplateMinter {

    /** What a template cannot claim. */
    public static final Set<String> RESERVED =
            Set.of("azp", "exp", "iat", "iss", "jti", "nbf", "sub", "sid", "sts", "v", "pla", "fea", "fva", "o");

    private static final Set<JWSAlgorithm> BY_SECRET = Set.copyOf(JWSAlgorithm.Family.HMAC_SHA);

    private final SigningKeys keys;

    private final String issuer;

    private final Store store;

    /**
     * Makes a minter.
     *
     * @param keys what signs unless a template has its own
     * @param issuer the {@code iss} claim
     * @param store whom the shortcodes tell of
     */
    public TemplateMinter(SigningKeys keys, String issuer, Store store) {
        this.keys = keys;
        this.issuer = issuer;
        this.store = store;
    }

    /**
     * Makes a token.
     *
     * @param row the template
     * @param session whose user and organization it tells of
     * @param authorizedParty the {@code azp} claim; null leaves it out
     * @param life how long it is valid; null for as long as the template says
     * @return the compact serialization
     */
    public String mint(TokenTemplate row, Session session, @Nullable String authorizedParty, @Nullable Duration life) {
        var template = row.template();
        var now = store.now();
        var claims = new LinkedHashMap<String, @Nullable Object>();
        var shortcodes = new ClaimTemplate(new Shortcodes(store.state(), session));
        template.claims()
                .tree()
                .properties()
                .forEach(member -> claims.put(member.getKey(), shortcodes.fill(member.getValue())));
        if (authorizedParty != null) {
            claims.put("azp", authorizedParty);
        }
        claims.put(
                "exp",
                now.plus(life != null ? life : Duration.ofSeconds(template.lifetime()))
                        .getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("iss", issuer);
        claims.put("jti", TokenMinter.tokenId(store));
        claims.put("nbf", now.minusSeconds(template.allowedClockSkew()).getEpochSecond());
        claims.put("sub", session.userId());
        return row.signingKey() != null
                ? sign(claims, template.signingAlgorithm(), row.signingKey())
                : keys.current().sign(claims, SigningKey.TEMPLATE);
    }

    /**
     * Demands that a template's own key can sign.
     *
     * @param algorithm such as {@code HS256}
     * @param secret the key
     * @throws ClerkProblem 422 if it cannot, 501 for an algorithm that needs a key pair
     */
    public static void requireUsable(String algorithm, String secret) {
        if (!BY_SECRET.contains(JWSAlgorithm.parse(algorithm))) {
            throw ClerkProblem.notImplemented("jwtTemplates with a signing key for " + algorithm);
        }
        sign(Map.of(), algorithm, secret);
    }

    private static String sign(Map<String, @Nullable Object> claims, String algorithm, String secret) {
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .type(JOSEObjectType.JWT)
                .build();
        var token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException ex) {
            throw ClerkProblem.invalid(
                    "form_param_value_invalid",
                    "is invalid",
                    "signing_key is too short for the signing algorithm.",
                    "signing_key");
        }
        return token.serialize();
    }
}
