package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * How the cookies of a refreshed session are named.
 *
 * @param suffixedCookies whether with the suffix of the instance; not in Clerk's published description of the API, but sent
 *     by its own SDK
 */
public record RefreshSessionQuery(@Nullable Boolean suffixedCookies) implements QueryParameters {}
