package dev.clerkspring.emulator.frontend;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which names the emulator is called. Any other name belongs to somebody who may have led it to this machine, so that a page of
 * that name is of the emulator's own origin to a browser (DNS rebinding).
 */
public final class KnownHosts {

    /** What no web site can have: addresses, names without a dot, and what is reserved for the local machine and network. */
    private static final Pattern UNOWNED =
            Pattern.compile("[a-z0-9_-]+|(?:[a-z0-9_-]+\\.)*(?:localhost|internal)|[0-9.]+|\\[[0-9a-f:.]+]");

    private final Set<String> more;

    /**
     * Knows what nobody can own, and more.
     *
     * @param more other names
     */
    public KnownHosts(Set<String> more) {
        this.more = more.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether a host, without a port, is one of them. */
    boolean contain(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return UNOWNED.matcher(name).matches() || more.contains(name);
    }
}
