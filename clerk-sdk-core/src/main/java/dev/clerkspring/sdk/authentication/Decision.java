package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.token.VerifiedToken;
import org.jspecify.annotations.Nullable;

/**
 * What the pure decision answers: an {@link Outcome}, or what it needs before it can give one.
 */
public sealed interface Decision {

    /** A decision that is final. */
    sealed interface Outcome extends Decision {

        /**
         * Returns what the answer has to carry. A {@link ResponseInstructions#location()} is to be followed in every state,
         * also when signed in.
         *
         * @return redirect, cookies and headers; of requests that are not signed in also Clerk's {@code x-clerk-auth-*}
         */
        ResponseInstructions response();

        /**
         * Returns what the answer has to carry even if the request goes on, as an anonymous one where it is signed out.
         *
         * @return the {@link #response()} without Clerk's {@code x-clerk-auth-*} where somebody else may answer
         */
        default ResponseInstructions inAnyCase() {
            return response();
        }
    }

    /** A decision that waits for something a driver has to fetch. */
    sealed interface Need extends Decision {}

    /**
     * The request is authenticated.
     *
     * @param token the verified session token
     * @param carrier where it was found
     * @param response what the answer has to carry
     */
    record SignedIn(VerifiedToken token, Carrier carrier, ResponseInstructions response) implements Outcome {

        /**
         * Makes the decision where the answer has to carry nothing.
         *
         * @param token the verified session token
         * @param carrier where it was found
         */
        public SignedIn(VerifiedToken token, Carrier carrier) {
            this(token, carrier, ResponseInstructions.none());
        }
    }

    /**
     * The request is not authenticated.
     *
     * @param reason why
     * @param instructions what came of a handshake or a refresh
     * @param challenge what to send instead of a 401: the browser to Clerk, to find out whether it is signed in after all, or to
     *     the sign-in page; null for the 401
     */
    record SignedOut(
            Reason reason,
            ResponseInstructions instructions,
            @Nullable ResponseInstructions challenge) implements Outcome {

        /**
         * Makes the decision where there is nothing more to say.
         *
         * @param reason why
         */
        public SignedOut(Reason reason) {
            this(reason, ResponseInstructions.none(), null);
        }

        @Override
        public ResponseInstructions response() {
            return instructions.with("x-clerk-auth-status", "signed-out").with("x-clerk-auth-reason", reason.slug());
        }

        @Override
        public ResponseInstructions inAnyCase() {
            return instructions;
        }
    }

    /**
     * The browser has to be sent to Clerk, which knows whether it is signed in and sends it back.
     *
     * @param reason why
     * @param instructions where to, and the cookie that ends loops
     */
    record Handshake(Reason reason, ResponseInstructions instructions) implements Outcome {

        @Override
        public ResponseInstructions response() {
            return instructions.with("x-clerk-auth-status", "handshake").with("x-clerk-auth-reason", reason.slug());
        }
    }

    /**
     * The key set has no key of this id, and a newer set may.
     *
     * @param keyId the id that the token names
     */
    record NeedsKeys(String keyId) implements Need {}

    /**
     * A handshake has come back by reference.
     *
     * @param nonce what Clerk gives its content for
     */
    record NeedsNonce(String nonce) implements Need {

        @Override
        public String toString() {
            return "NeedsNonce";
        }
    }

    /**
     * The session token has expired, and the browser has what renews it.
     *
     * @param request what to send to Clerk
     */
    record NeedsRefresh(RefreshRequest request) implements Need {}

    /** Where a token was found. */
    enum Carrier {
        /** The {@code Authorization} header. */
        HEADER,
        /** The session cookie. */
        COOKIE
    }
}
