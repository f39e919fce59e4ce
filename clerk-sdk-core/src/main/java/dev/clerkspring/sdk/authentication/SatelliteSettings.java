package dev.clerkspring.sdk.authentication;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * That the application is a satellite: it takes part in the sessions of another domain, the primary.
 *
 * @param domain the satellite's domain, such as {@code satellite.example.com}; null where a proxy serves the Frontend API
 * @param signInUrl the sign-in page on the primary domain; a development instance needs it
 * @param autoSync whether a browser without any cookies is sent to the primary domain as well
 */
public record SatelliteSettings(
        @Nullable String domain, @Nullable String signInUrl, boolean autoSync) {

    /**
     * Checks the sign-in page.
     *
     * @throws IllegalArgumentException if it is not an absolute URL, or lies on the satellite itself
     */
    public SatelliteSettings {
        if (signInUrl != null) {
            var url = RequestUrl.parse(signInUrl);
            Assert.isTrue(url != null, "The sign-in URL of a satellite must be absolute");
            Assert.isTrue(
                    url == null || !url.host().equalsIgnoreCase(domain),
                    "The sign-in URL of a satellite must be on the primary domain, not on the satellite itself");
        }
    }
}
