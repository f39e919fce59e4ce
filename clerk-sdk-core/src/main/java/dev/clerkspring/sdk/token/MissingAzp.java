package dev.clerkspring.sdk.token;

/**
 * What to do with a token without an {@code azp} claim where authorized parties are set. Clerk copies the claim from the
 * {@code Origin} header of the request that minted the token, so tokens minted in a top-level navigation have none.
 */
public enum MissingAzp {
    /** The token is not accepted. */
    REJECT,
    /** The token is accepted; one with a wrong {@code azp} never is. */
    ALLOW
}
