package dev.clerkspring.emulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the program, which signs anybody in as anybody, away from where its environment says that this is production.
 */
final class Production {

    private static final Set<String> PROFILES = Set.of("prod", "production");

    private Production() {}

    /**
     * Refuses a production environment.
     *
     * @param environment the variables
     * @throws IllegalArgumentException if there is a live key, or a production profile is active; the message has no value
     */
    static void refuse(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.startsWith("CLERK_") && (value.contains("sk_live_") || value.contains("pk_live_"))) {
                refuse(name + " is a live key");
            }
        });
        var profiles = environment.getOrDefault("SPRING_PROFILES_ACTIVE", "");
        if (Arrays.stream(profiles.split(","))
                .anyMatch(profile -> PROFILES.contains(profile.strip().toLowerCase(Locale.ROOT)))) {
            refuse("SPRING_PROFILES_ACTIVE has a production profile");
        }
    }

    private static void refuse(String reason) {
        throw new IllegalArgumentException(
                "The emulator signs anybody in as anybody and is for development only, but " + reason + ".");
    }
}
