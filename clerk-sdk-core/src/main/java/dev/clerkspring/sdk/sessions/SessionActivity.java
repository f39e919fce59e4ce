package dev.clerkspring.sdk.sessions;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * From where a session was last used.
 *
 * @param object the type of this object
 * @param id its id
 * @param deviceType for example {@code Macintosh}
 * @param isMobile whether the device is a mobile one
 * @param browserName for example {@code Chrome}
 * @param browserVersion version of the browser
 * @param ipAddress address on the internet
 * @param city city
 * @param country country
 */
@WithBuilder
public record SessionActivity(
        String object,
        String id,
        @Nullable String deviceType,
        boolean isMobile,
        @Nullable String browserName,
        @Nullable String browserVersion,
        @Nullable String ipAddress,
        @Nullable String city,
        @Nullable String country) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static SessionActivityBuilder builder() {
        return SessionActivityBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
