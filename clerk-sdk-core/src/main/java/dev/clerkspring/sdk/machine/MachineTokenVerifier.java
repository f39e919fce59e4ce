package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.machine.MachineVerification.NeedsIntrospection;
import dev.clerkspring.sdk.machine.MachineVerification.NeedsKeys;
import dev.clerkspring.sdk.machine.MachineVerification.Rejected;
import dev.clerkspring.sdk.machine.MachineVerification.Verified;
import dev.clerkspring.sdk.token.KeySet;
import dev.clerkspring.sdk.token.TokenCategory;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenSettings;
import dev.clerkspring.sdk.token.TokenVerification;
import dev.clerkspring.sdk.token.TokenVerifier;
import dev.clerkspring.sdk.token.UnverifiedToken;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Verifies machine tokens: a pure function of token, keys, instant and what Clerk has said of an opaque one. Nothing that a
 * token or an answer contains makes it throw.
 *
 * <p>Authorized parties are not looked at: machines have none. Issuers and audiences are, and as for sessions a token must name
 * an audience if any is set; Clerk's JavaScript SDK lets M2M tokens without one pass.
 */
public final class MachineTokenVerifier {

    /** What Clerk's opaque tokens are made of, with room to grow; all else is not worth a call. */
    private static final Pattern OPAQUE = Pattern.compile("[!-~]{1,512}");

    private final String instance;

    private final TokenVerifier oauthTokens;

    private final TokenVerifier m2mTokens;

    private final List<String> audiences;

    /**
     * Creates a verifier.
     *
     * @param settings what tokens have to satisfy
     */
    public MachineTokenVerifier(TokenSettings settings) {
        this(AuthenticationSettings.PRIMARY, settings);
    }

    /**
     * Creates the verifier of one instance among several.
     *
     * @param settings how its requests are authenticated, of which the name and what tokens have to satisfy are looked at
     */
    public MachineTokenVerifier(AuthenticationSettings settings) {
        this(settings.instance(), settings.tokens());
    }

    private MachineTokenVerifier(String instance, TokenSettings settings) {
        this.instance = instance;
        var machines = settings.toBuilder().authorizedParties(List.of()).build();
        this.oauthTokens = TokenVerifier.ofOauthTokens(machines);
        this.m2mTokens = TokenVerifier.ofM2mTokens(machines);
        this.audiences = settings.audiences();
    }

    /**
     * Returns whose tokens it verifies.
     *
     * @return the name of the instance
     */
    public String instance() {
        return instance;
    }

    /**
     * Tells the kind of a token by what it says of itself, which proves nothing.
     *
     * @param token as it came, without a scheme
     * @return {@link TokenType#SESSION_TOKEN} for whatever is no machine token, garbage included
     */
    public TokenType typeOf(String token) {
        return TokenType.of(token, oauthTokens.read(token));
    }

    /**
     * Verifies a token as far as that goes without asking Clerk about it.
     *
     * @param token as it came, without a scheme
     * @param keys the keys known now
     * @param now the time that the token has to be valid at
     * @return verified, rejected, or in need of newer keys or of an introspection
     */
    public MachineVerification verify(String token, KeySet keys, Instant now) {
        var content = oauthTokens.read(token);
        var type = TokenType.of(token, content);
        if (type == TokenType.SESSION_TOKEN) {
            return new Rejected(TokenReason.TOKEN_INVALID);
        }
        if (content == null) {
            return OPAQUE.matcher(token).matches()
                    ? new NeedsIntrospection(type)
                    : new Rejected(TokenReason.TOKEN_INVALID);
        }
        return type == TokenType.M2M_TOKEN ? m2mToken(content, keys, now) : oauthToken(content, keys, now);
    }

    /**
     * Verifies an opaque token by what Clerk says of it.
     *
     * @param type the kind that was asked about
     * @param answer what Clerk says
     * @param now the time that the token has to be valid at
     * @return verified or rejected
     */
    public MachineVerification verify(TokenType type, Introspection answer, Instant now) {
        var token = answer.token(type, now);
        if (token == null) {
            return new Rejected(TokenReason.TOKEN_INVALID);
        }
        boolean meant = type != TokenType.OAUTH_TOKEN || audiences.isEmpty() || answer.isFor(audiences);
        return meant ? new Verified(token) : new Rejected(TokenReason.TOKEN_VERIFICATION_FAILED);
    }

    private MachineVerification m2mToken(UnverifiedToken content, KeySet keys, Instant now) {
        // Clerk's SDK tells this one reason from all others.
        if (content.header().containsKey("cat") && content.category() != TokenCategory.M2M) {
            return new Rejected(TokenReason.TOKEN_INVALID);
        }
        var verification = m2mTokens.verify(content, keys, now);
        return verification instanceof TokenVerification.Verified verified
                ? new Verified(SignedTokens.m2mToken(verified.token().claims()))
                : undecided(verification);
    }

    private MachineVerification oauthToken(UnverifiedToken content, KeySet keys, Instant now) {
        var verification = oauthTokens.verify(content, keys, now);
        return verification instanceof TokenVerification.Verified verified
                ? new Verified(SignedTokens.oauthToken(verified.token().claims()))
                : undecided(verification);
    }

    /** One reason for all, as in Clerk's SDK. */
    private static MachineVerification undecided(TokenVerification verification) {
        return verification instanceof TokenVerification.NeedsKeys needed
                ? new NeedsKeys(needed.keyId())
                : new Rejected(TokenReason.TOKEN_VERIFICATION_FAILED);
    }
}
