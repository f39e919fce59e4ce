package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.NeedsKeys;
import dev.clerkspring.sdk.authentication.Decision.SignedIn;
import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.sdk.token.TokenVerification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Clerk's decision table, numbered as in its request authentication; the first row that decides counts.
 *
 * <p>Built are 10, 13a, 13b, 14 and 17. Not built are those that end in a redirect to Clerk: 2 to 9 (handshake, satellites,
 * dev browser), 11, 12 and 13c ({@code __client_uat} against the session), 15 and 16 (foreign referrer, organization of the
 * path). Until they are, a session cookie that verifies signs in whatever {@code __client_uat} says.
 */
enum Row {
    /** Row 10: neither a session nor an active client; until row 12 is built, whatever the client. */
    NO_SESSION {
        @Override
        @Nullable
        Decision decide(Attempt attempt) {
            return attempt.session() == null ? new SignedOut(RequestReason.SESSION_TOKEN_AND_UAT_MISSING) : null;
        }
    },
    /** Row 13a: the session does not decode. */
    UNREADABLE {
        @Override
        @Nullable
        Decision decide(Attempt attempt) {
            return attempt.token() == null ? new SignedOut(new Reason.Token(TokenReason.TOKEN_INVALID)) : null;
        }
    },
    /** Row 13b: the token is not a session token by its own word; its key is not even looked up. */
    OTHER_TOKEN_TYPE {
        @Override
        @Nullable
        Decision decide(Attempt attempt) {
            var token = attempt.token();
            return token != null && !token.isSessionToken() ? new SignedOut(RequestReason.TOKEN_TYPE_MISMATCH) : null;
        }
    },
    /** Row 14: the verification fails, or waits for a key. */
    NOT_VERIFIED {
        @Override
        @Nullable
        Decision decide(Attempt attempt) {
            var verification = attempt.verification();
            if (verification instanceof TokenVerification.Rejected rejected) {
                return new SignedOut(new Reason.Token(rejected.reason()));
            }
            return verification instanceof TokenVerification.NeedsKeys needed ? new NeedsKeys(needed.keyId()) : null;
        }
    },
    /** Between 14 and 17: a session with tasks to complete is signed out to the application. */
    PENDING {
        @Override
        @Nullable
        Decision decide(Attempt attempt) {
            boolean pending = attempt.verification() instanceof TokenVerification.Verified verified
                    && "pending".equals(verified.token().claims().get("sts"));
            return pending && !attempt.acceptPending() ? new SignedOut(RequestReason.PENDING) : null;
        }
    },
    /** Row 17: otherwise. */
    SIGNED_IN {
        @Override
        @Nullable
        Decision decide(Attempt attempt) {
            return attempt.verification() instanceof TokenVerification.Verified verified
                    ? new SignedIn(verified.token(), attempt.carrier())
                    : null;
        }
    };

    /** What applies to a token in the header. */
    static final List<Row> OF_HEADER = List.of(UNREADABLE, OTHER_TOKEN_TYPE, NOT_VERIFIED, PENDING, SIGNED_IN);

    /** What applies to the session cookie. */
    static final List<Row> OF_COOKIE =
            List.of(NO_SESSION, UNREADABLE, OTHER_TOKEN_TYPE, NOT_VERIFIED, PENDING, SIGNED_IN);

    /** The decision where the row's condition holds; null where the next row is to be asked. */
    abstract @Nullable Decision decide(Attempt attempt);

    static Decision first(List<Row> rows, Attempt attempt) {
        for (var row : rows) {
            var decision = row.decide(attempt);
            if (decision != null) {
                return decision;
            }
        }
        return new SignedOut(RequestReason.UNEXPECTED_ERROR);
    }
}
