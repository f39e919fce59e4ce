package dev.clerkspring.sdk.lease;

import dev.clerkspring.sdk.lease.LeaseVerdict.Ask;
import dev.clerkspring.sdk.lease.LeaseVerdict.Open;
import dev.clerkspring.sdk.lease.LeaseVerdict.Over;
import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a connection may go on, and by which tokens it may be prolonged: a pure function of what is known. */
final class LeaseRule {

    private final LeaseSettings settings;

    LeaseRule(LeaseSettings settings) {
        this.settings = settings;
    }

    LeaseVerdict judge(LeaseGrant grant, @Nullable SessionSighting sighting, Instant now) {
        return switch (settings.policy()) {
            case CONNECT -> new Open();
            case TOKEN -> isExpired(grant.session(), now) ? new Over(LeaseEnd.TOKEN_EXPIRED) : new Open();
            case SESSION -> bySession(grant, sighting, now);
        };
    }

    private LeaseVerdict bySession(LeaseGrant grant, @Nullable SessionSighting sighting, Instant now) {
        var session = grant.session();
        if (session.sessionId() == null) {
            return isExpired(session, now) ? new Over(LeaseEnd.TOKEN_EXPIRED) : new Open();
        }
        if (sighting != null && !sighting.isActiveFor(session.userId(), settings.acceptPending())) {
            return new Over(LeaseEnd.SESSION_ENDED);
        }
        if (!isYounger(grant.takenAt(), settings.maxAge(), now)) {
            return new Over(LeaseEnd.TOKEN_TOO_OLD);
        }
        boolean proven = isProof(session.issuedAt(), now) || (sighting != null && isProof(sighting.at(), now));
        return proven ? new Open() : new Ask(session.sessionId());
    }

    /** Clerk issues tokens for active sessions alone, so that one is as good as its answer. */
    private boolean isProof(@Nullable Instant time, Instant now) {
        return time != null && isYounger(time, settings.checkInterval(), now);
    }

    /** As the verification of a token has it. */
    private boolean isExpired(ClerkSession session, Instant now) {
        var expiresAt = session.expiresAt();
        return expiresAt == null || !expiresAt.isAfter(now.minus(settings.clockSkew()));
    }

    /** The difference either way: a clock that has been set back must not prolong anything. */
    private static boolean isYounger(Instant then, Duration age, Instant now) {
        return Duration.between(then, now).abs().compareTo(age) < 0;
    }

    /**
     * Whether a token that has been verified belongs to the same connection. One of another organization does not: what the
     * connection has subscribed to, or already sends, was decided for the organization that it was opened in.
     */
    static boolean isSame(ClerkSession current, ClerkSession other) {
        return current.userId().equals(other.userId())
                && Objects.equals(current.sessionId(), other.sessionId())
                && Objects.equals(organizationId(current), organizationId(other));
    }

    private static @Nullable String organizationId(ClerkSession session) {
        return session.organization() != null ? session.organization().id() : null;
    }

    /** Whether a token outlives the current one; one that does not changes nothing. */
    static boolean isNewer(ClerkSession current, ClerkSession other) {
        return other.expiresAt() != null
                && (current.expiresAt() == null || other.expiresAt().isAfter(current.expiresAt()));
    }
}
