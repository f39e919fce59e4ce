package dev.clerkspring.sdk.authentication;

import org.jspecify.annotations.Nullable;

/**
 * That the application is a satellite: it takes part in the sessions of another domain, the primary. A development instance's
 * satellite needs the sign-in page there too, {@link SignInSettings#signInUrl()}.
 *
 * @param domain the satellite's domain, such as {@code satellite.example.com}; null where a proxy serves the Frontend API
 * @param autoSync whether a browser without any cookies is sent to the primary domain as well
 */
public record SatelliteSettings(@Nullable String domain, boolean autoSync) {}
