package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.json.Metadata;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine token that has been verified says. It does not contain the token, and prints ids alone.
 */
public sealed interface MachineToken {

    /**
     * Returns the kind of the token.
     *
     * @return never {@link TokenType#SESSION_TOKEN}
     */
    TokenType type();

    /**
     * Returns the id of the token, which is not the token.
     *
     * @return Clerk's id; empty where a JWT names none
     */
    String id();

    /**
     * Returns in whose name the token speaks.
     *
     * @return the id of a user, an organization or a machine
     */
    String subject();

    /**
     * Returns what the token may be used for.
     *
     * @return the scopes, in Clerk's order
     */
    List<String> scopes();

    /**
     * Returns when the token ends.
     *
     * @return null if it never does
     */
    @Nullable
    Instant expiresAt();

    /**
     * An API key.
     *
     * @param id its id ({@code ak_…}), which is not the key
     * @param subject whose it is
     * @param name what its owner calls it
     * @param scopes what it may be used for
     * @param claims what the application has added
     * @param expiresAt when it ends; null if it never does
     */
    record ApiKey(
            String id,
            String subject,
            String name,
            List<String> scopes,
            @Nullable Metadata claims,
            @Nullable Instant expiresAt)
            implements MachineToken {

        /** Copies the scopes. */
        public ApiKey {
            scopes = List.copyOf(scopes);
        }

        @Override
        public TokenType type() {
            return TokenType.API_KEY;
        }

        /**
         * Returns the user whose key it is.
         *
         * @return {@code user_…}; null if it is not a user's
         */
        public @Nullable String userId() {
            return subject.startsWith("user_") ? subject : null;
        }

        /**
         * Returns the organization whose key it is.
         *
         * @return {@code org_…}; null if it is not an organization's
         */
        public @Nullable String organizationId() {
            return subject.startsWith("org_") ? subject : null;
        }

        @Override
        public String toString() {
            return "ApiKey[id=" + id + ", subject=" + subject + "]";
        }
    }

    /**
     * An OAuth access token.
     *
     * @param id its id ({@code oat_…}), which is not the token
     * @param subject the user who has given the client access ({@code user_…})
     * @param clientId the client; empty where a JWT names none
     * @param scopes what the user has agreed to
     * @param expiresAt when it ends; null if it never does
     */
    record OauthToken(
            String id,
            String subject,
            String clientId,
            List<String> scopes,
            @Nullable Instant expiresAt) implements MachineToken {

        /** Copies the scopes. */
        public OauthToken {
            scopes = List.copyOf(scopes);
        }

        @Override
        public TokenType type() {
            return TokenType.OAUTH_TOKEN;
        }

        @Override
        public String toString() {
            return "OauthToken[id=" + id + ", subject=" + subject + "]";
        }
    }

    /**
     * A machine-to-machine token.
     *
     * @param id its id ({@code mt_…}), which is not the token
     * @param subject the machine that sends it ({@code mch_…})
     * @param scopes the machines that it is meant for
     * @param claims what the sender has added
     * @param expiresAt when it ends; null if it never does
     */
    record M2mToken(
            String id,
            String subject,
            List<String> scopes,
            @Nullable Metadata claims,
            @Nullable Instant expiresAt) implements MachineToken {

        /** Copies the scopes. */
        public M2mToken {
            scopes = List.copyOf(scopes);
        }

        @Override
        public TokenType type() {
            return TokenType.M2M_TOKEN;
        }

        @Override
        public String toString() {
            return "M2mToken[id=" + id + ", subject=" + subject + "]";
        }
    }
}
