package dev.clerkspring.test;

import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.machine.MachineToken;
import dev.clerkspring.sdk.machine.TokenType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * A machine, or whatever else has no session: an M2M token, an API key or an OAuth access token. Each method returns a changed copy.
 *
 * <pre>{@code
 * mvc.perform(post("/exports").with(clerkApiKey().scopes("exports:write")))
 * }</pre>
 */
public final class ClerkMachine extends ClerkIdentity {

    private static final String M2M_CATEGORY = "cl_B7d4PD333AAA";

    /** What Spring Security takes for the key itself. It opens nothing. */
    private static final String API_KEY = "ak_test";

    private final TokenType type;

    private final String subject;

    private final List<String> scopes;

    private final Map<String, Object> claims;

    private ClerkMachine(TokenType type, String subject, List<String> scopes, Map<String, Object> claims) {
        this.type = type;
        this.subject = subject;
        this.scopes = List.copyOf(scopes);
        this.claims = Map.copyOf(claims);
    }

    /**
     * Returns a machine with an M2M token.
     *
     * @return {@code mch_test}, without scopes
     */
    public static ClerkMachine clerkMachine() {
        return new ClerkMachine(TokenType.M2M_TOKEN, "mch_test", List.of(), Map.of());
    }

    /**
     * Returns an API key.
     *
     * @return of {@code user_test}, without scopes
     */
    public static ClerkMachine clerkApiKey() {
        return new ClerkMachine(TokenType.API_KEY, "user_test", List.of(), Map.of());
    }

    /**
     * Returns an OAuth access token.
     *
     * @return of {@code user_test} for the client {@code client_test}, without scopes
     */
    public static ClerkMachine clerkOauthToken() {
        return new ClerkMachine(TokenType.OAUTH_TOKEN, "user_test", List.of(), Map.of());
    }

    /**
     * Sets in whose name the token speaks.
     *
     * @param subject the machine ({@code mch_…}), or whose key or token it is ({@code user_…}, {@code org_…})
     * @return a changed copy
     */
    public ClerkMachine subject(String subject) {
        return new ClerkMachine(type, subject, scopes, claims);
    }

    /**
     * Sets what the token may be used for.
     *
     * @param scopes for M2M tokens the machines that they are meant for
     * @return a changed copy
     */
    public ClerkMachine scopes(String... scopes) {
        return new ClerkMachine(type, subject, List.of(scopes), claims);
    }

    /**
     * Sets a claim.
     *
     * @param name of your own, or of an M2M or OAuth token's in the place of what it would be, such as {@code client_id}
     * @param value what JSON can say
     * @return a changed copy
     */
    public ClerkMachine claim(String name, Object value) {
        var more = new LinkedHashMap<>(claims);
        more.put(name, value);
        return new ClerkMachine(type, subject, scopes, more);
    }

    @Override
    String token(ApplicationUnderTest application) {
        var all = application.claims();
        all.remove("azp");
        all.put("sub", subject);
        switch (type) {
            case M2M_TOKEN -> {
                all.put("jti", "mt_test");
                all.put("scopes", String.join(" ", scopes));
            }
            case OAUTH_TOKEN -> {
                all.put("jti", "oat_test");
                all.put("client_id", "client_test");
                all.put("scope", String.join(" ", scopes));
            }
            default ->
                throw new UnsupportedOperationException("An API key is no signed token: Clerk alone, or the emulator,"
                        + " knows it. MockMvc and WebTestClient take it as it is");
        }
        all.putAll(claims);
        return type == TokenType.M2M_TOKEN ? TestKey.sign("JWT", M2M_CATEGORY, all) : TestKey.sign("at+jwt", null, all);
    }

    @Override
    Authentication authenticate(ApplicationUnderTest application) {
        return type == TokenType.API_KEY
                ? application.authenticateMachine(API_KEY, apiKey())
                : application.authenticateMachine(token(application));
    }

    private MachineToken apiKey() {
        return new MachineToken.ApiKey("ak_test", subject, "test", scopes, metadata(), null);
    }

    private @Nullable Metadata metadata() {
        return claims.isEmpty() ? null : Metadata.of(claims);
    }

    @Override
    public String toString() {
        return subject;
    }
}
