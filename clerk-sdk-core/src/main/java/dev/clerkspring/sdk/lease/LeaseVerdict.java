package dev.clerkspring.sdk.lease;

/** What the rule says of a lease at one instant. */
sealed interface LeaseVerdict {

    /** The connection may go on. */
    record Open() implements LeaseVerdict {}

    /** The connection may go on for now, but Clerk has to be asked about its session. */
    record Ask(String sessionId) implements LeaseVerdict {}

    /** The connection may not go on. */
    record Over(LeaseEnd reason) implements LeaseVerdict {}
}
