package dev.clerkspring.sdk.authentication;

import dev.clerkspring.sdk.authentication.Decision.SignedOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Clerk's decision table, numbered as in its request authentication; the first row that decides counts.
 */
enum Row {
    /** Row 2: a handshake has come back. */
    HANDSHAKE_RETURNED(HandshakeReturn::decide),
    /** Rows 3 to 6: a satellite does not know what the primary domain knows. */
    SATELLITE(DomainRules::satellite),
    /** Row 7: the primary domain of a development instance answers a satellite. */
    PRIMARY_RESPONDS(DomainRules::primaryResponds),
    /** Row 8: a development instance's browser brings its token in the URL. */
    NEW_DEV_BROWSER(DomainRules::newDevBrowser),
    /** Row 9: a development instance does not know the browser. */
    NO_DEV_BROWSER(DomainRules::noDevBrowser),
    /** Row 10: neither a session nor an active client. */
    NO_SESSION(ClientRules::neither),
    /** Row 11: a session and no active client. */
    SESSION_ALONE(ClientRules::sessionAlone),
    /** Row 12: an active client and no session. */
    CLIENT_ALONE(ClientRules::clientAlone),
    /** Row 13a: the session does not decode. */
    UNREADABLE(TokenRules::unreadable),
    /** Row 13b: the token is not a session token by its own word; its key is not even looked up. */
    OTHER_TOKEN_TYPE(TokenRules::otherTokenType),
    /** Row 13c: the session is older than the last change of the client. */
    SESSION_OLDER(ClientRules::sessionOlder),
    /** Row 14: the verification fails, or waits for a key or a renewed session. */
    NOT_VERIFIED(TokenRules::notVerified),
    /** Row 15: the browser comes from another site. */
    FOREIGN_REFERRER(DomainRules::foreignReferrer),
    /** Row 16: the page belongs to another organization. */
    OTHER_ORGANIZATION(DomainRules::otherOrganization),
    /** Row 17: otherwise; signed out to the application if the session has tasks to complete. */
    SIGNED_IN(TokenRules::signedIn);

    /** What applies to a token in the header. */
    static final List<Row> OF_HEADER = List.of(UNREADABLE, OTHER_TOKEN_TYPE, NOT_VERIFIED, SIGNED_IN);

    /** What applies to cookies. */
    static final List<Row> OF_COOKIE = List.of(values());

    private final Rule rule;

    Row(Rule rule) {
        this.rule = rule;
    }

    /** The decision where the row's condition holds; null where the next row is to be asked. */
    @Nullable
    Decision decide(Attempt attempt) {
        return rule.decide(attempt);
    }

    static Decision first(List<Row> rows, Attempt attempt) {
        for (var row : rows) {
            var decision = row.decide(attempt);
            if (decision != null) {
                return decision;
            }
        }
        return new SignedOut(RequestReason.UNEXPECTED_ERROR);
    }

    private interface Rule {

        @Nullable
        Decision decide(Attempt attempt);
    }
}
