package dev.clerkspring.sdk.authentication;

/**
 * When a browser whose session cannot be told from its cookies is sent to Clerk and back.
 */
public enum HandshakeMode {
    /** Never; nor is a handshake accepted that comes back. */
    OFF,
    /**
     * Where the answer would otherwise be that a session is needed. What has been asked for by settings of its own, such as
     * organization synchronization, redirects on every page.
     */
    PROTECTED,
    /** On every page, as Clerk's own SDK does. */
    ALWAYS
}
