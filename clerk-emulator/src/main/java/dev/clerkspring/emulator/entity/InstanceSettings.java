package dev.clerkspring.emulator.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the instance. There is one row.
 *
 * @param id always {@code instance}
 * @param testMode whether test addresses and numbers are verified by the fixed code
 * @param hibp whether passwords are looked up among breached ones, which the emulator never does
 * @param supportEmail an address of the application's
 * @param clerkJsVersion the version that pages load
 * @param developmentOrigin where the application runs
 * @param allowedOrigins origins of clients that are no browser pages
 * @param urlBasedSessionSyncing whether the session travels in the URL
 * @param preferredSignInStrategy what the sign-in form offers first where a password is required
 */
public record InstanceSettings(
        String id,
        boolean testMode,
        boolean hibp,
        @Nullable String supportEmail,
        @Nullable String clerkJsVersion,
        @Nullable String developmentOrigin,
        List<String> allowedOrigins,
        boolean urlBasedSessionSyncing,
        @Nullable String preferredSignInStrategy) {

    /** The id of the one row. */
    public static final String ID = "instance";

    /** What an instance begins with. */
    public static final InstanceSettings DEFAULTS =
            new InstanceSettings(ID, true, false, null, null, null, List.of(), true, null);

    /** Copies the list. */
    public InstanceSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
