package dev.clerkspring.security.client;

import dev.clerkspring.security.ClerkAuthenticationToken;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.util.Assert;

/** The origins that may see the token: scheme, host and port, compared exactly. */
final class Origins {

    private final Set<String> named;

    Origins(String... origins) {
        Assert.notEmpty(origins, "'origins' must name at least one");
        this.named = Arrays.stream(origins).map(Origins::named).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the token to send along to an address; null for any other authentication, and for other origins. */
    @Nullable
    String token(URI address, @Nullable Authentication authentication) {
        return authentication instanceof ClerkAuthenticationToken token && include(address)
                ? token.getToken().getTokenValue()
                : null;
    }

    /** Returns whether an address is of one of the origins. */
    boolean include(URI address) {
        var origin = origin(address);
        return origin != null && named.contains(origin);
    }

    private static String named(String text) {
        var address = URI.create(text);
        var origin = origin(address);
        Assert.isTrue(
                origin != null
                        && address.getRawUserInfo() == null
                        && Set.of("", "/").contains(address.getRawPath())
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null,
                () -> "An origin is a scheme, a host and perhaps a port, such as https://billing.example.com; not "
                        + text);
        return origin;
    }

    private static @Nullable String origin(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            return null;
        }
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
        return usual < 0
                ? null
                : scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":"
                        + (address.getPort() < 0 ? usual : address.getPort());
    }
}
