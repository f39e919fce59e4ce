package dev.clerkspring.sdk.roles;

/**
 * What a role set is for.
 */
public enum RoleSetType {
    /** New organizations get it; there is at most one. */
    INITIAL,
    /** Organizations get it by being given it. */
    CUSTOM,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
