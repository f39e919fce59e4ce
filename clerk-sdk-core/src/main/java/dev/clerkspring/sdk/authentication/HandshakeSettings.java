package dev.clerkspring.sdk.authentication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How a browser is sent to Clerk and back.
 *
 * @param mode when
 * @param proxyUrl where browsers reach the Frontend API, if not at its own host: absolute, or a path of the application's
 *     origin
 * @param satelliteOrigins on the primary domain the origins of its satellites: to these alone a development instance's browser
 *     is sent back, and only with satellites are sessions synchronized after a visit to another site
 */
public record HandshakeSettings(
        HandshakeMode mode, @Nullable String proxyUrl, List<String> satelliteOrigins) {

    private static final HandshakeSettings OFF = new HandshakeSettings(HandshakeMode.OFF, null, List.of());

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the proxy is neither a path nor an absolute URL, or an origin is none
     */
    public HandshakeSettings {
        Assert.isTrue(
                proxyUrl == null || isProxyPath(proxyUrl) || isAbsolute(proxyUrl),
                "The proxy URL of the Frontend API must be absolute, or a path that starts with one slash");
        satelliteOrigins =
                satelliteOrigins.stream().map(HandshakeSettings::origin).toList();
    }

    /**
     * Returns the settings without handshake.
     *
     * @return mode {@link HandshakeMode#OFF}
     */
    public static HandshakeSettings off() {
        return OFF;
    }

    static boolean isAbsolute(String url) {
        return RequestUrl.parse(url) != null;
    }

    private static boolean isProxyPath(String text) {
        return RequestUrl.isPath(text) && text.indexOf('?') < 0;
    }

    private static String origin(String text) {
        var url = RequestUrl.parse(text);
        if (url == null || url.query() != null || !url.path().equals("/")) {
            throw new IllegalArgumentException("An origin of a satellite must be like https://satellite.example.com");
        }
        return url.origin();
    }
}
