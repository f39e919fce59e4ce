package dev.clerkspring.security.web;

import dev.clerkspring.sdk.authentication.RequestUrl;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The origins from which requests with the session cookie are accepted where CSRF protection is switched off, or cannot help.
 *
 * @param parties such as {@code https://app.example.com}
 */
public record AuthorizedOrigins(Set<String> parties) {

    /** A header that scripts cannot set, as {@code Origin}. */
    public static final String SITE_HEADER = "Sec-Fetch-Site";

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /**
     * Copies the origins.
     *
     * @param parties the origins
     * @return the rule
     */
    public static AuthorizedOrigins of(Collection<String> parties) {
        return new AuthorizedOrigins(Set.copyOf(parties));
    }

    /**
     * Returns whether a request comes from this site or an authorized party. One that does not say where it comes from does not.
     *
     * @param site its {@code Sec-Fetch-Site}
     * @param origin its {@code Origin}
     * @return true if it may use the session cookie
     */
    public boolean allow(@Nullable String site, @Nullable String origin) {
        return site != null && OWN_SITE.contains(site) || origin != null && parties.contains(origin);
    }

    /**
     * Returns whether a request to become a WebSocket comes from this origin, an authorized party, or a program that is no browser,
     * which sends no {@code Origin}. Neither CSRF protection nor CORS keeps pages of other origins from opening one.
     *
     * @param url what was asked for, as the server sees it behind its trusted proxies; null if it cannot be read
     * @param site its {@code Sec-Fetch-Site}
     * @param origin its {@code Origin}
     * @return true if it may use the session cookie
     */
    public boolean allowWebSocket(@Nullable RequestUrl url, @Nullable String site, @Nullable String origin) {
        return origin == null || url != null && url.origin().equals(origin) || allow(site, origin);
    }
}
