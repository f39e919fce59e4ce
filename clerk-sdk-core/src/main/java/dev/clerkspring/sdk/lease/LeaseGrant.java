package dev.clerkspring.sdk.lease;

import dev.clerkspring.sdk.token.ClerkSession;
import java.time.Instant;

/** The newest token of a connection: what it said, and when it was taken. */
record LeaseGrant(ClerkSession session, Instant takenAt) {}
