package dev.clerkspring.emulator.entity;

import dev.clerkspring.emulator.state.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the instance. There is one row.
 *
 * @param id always {@code instance}
 * @param testMode whether the fixed code proves addresses and numbers; there is no other
 * @param hibp whether passwords are looked up among breached ones, which the emulator never does
 * @param supportEmail an address of the application's
 * @param clerkJsVersion the version that pages load
 * @param developmentOrigin where the application runs
 * @param allowedOrigins origins of pages that may use the Frontend API besides those of this machine
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

    /**
     * Finds the settings.
     *
     * @param state where to look
     * @return {@link #DEFAULTS} if nothing was changed
     */
    public static InstanceSettings of(Reading state) {
        var settings = state.find(Kinds.INSTANCE, ID);
        return settings != null ? settings : DEFAULTS;
    }

    /** Copies the list. */
    public InstanceSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
