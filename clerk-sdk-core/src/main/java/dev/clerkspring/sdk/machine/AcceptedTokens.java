package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.authentication.RequestReason;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of tokens that a route accepts. It is asked before anything is verified.
 *
 * @param types the kinds; none: no token is accepted
 */
public record AcceptedTokens(Set<TokenType> types) {

    /** Session tokens alone, which is what a route accepts unless it says otherwise. */
    public static final AcceptedTokens SESSIONS = new AcceptedTokens(Set.of(TokenType.SESSION_TOKEN));

    /** Copies the kinds. */
    public AcceptedTokens {
        types = Set.copyOf(types);
    }

    /**
     * Accepts these kinds and no other.
     *
     * @param types the kinds
     * @return accepts each of them
     */
    public static AcceptedTokens of(TokenType... types) {
        return new AcceptedTokens(new HashSet<>(Arrays.asList(types)));
    }

    /**
     * Returns whether a kind is accepted.
     *
     * @param type the kind
     * @return true if it is
     */
    public boolean accepts(TokenType type) {
        return types.contains(type);
    }

    /**
     * Returns why a request is refused by the kind of its token alone. Where sessions are all that is accepted nothing is: the
     * verification of a session says more about what is none.
     *
     * @param presented the kind of the token in the {@code Authorization} header; null without one
     * @return null if its verification, or that of the session cookie, is to decide
     */
    public @Nullable RequestReason refusal(@Nullable TokenType presented) {
        if (equals(SESSIONS) || accepts(presented != null ? presented : TokenType.SESSION_TOKEN)) {
            return null;
        }
        return presented == null && types.size() == 1
                ? RequestReason.NO_TOKEN_IN_HEADER
                : RequestReason.TOKEN_TYPE_MISMATCH;
    }
}
