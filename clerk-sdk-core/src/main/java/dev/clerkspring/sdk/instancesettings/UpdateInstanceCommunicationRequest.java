package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance shall send text messages.
 *
 * @param blockedCountryCodes the countries to which none are sent, ISO 3166-1 alpha-2 in capitals, at most 250, each
 *     once; replaces the whole list. A code that Clerk does not know is dropped without notice
 */
@WithBuilder
public record UpdateInstanceCommunicationRequest(@Nullable Optional<List<String>> blockedCountryCodes) {

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static UpdateInstanceCommunicationRequestBuilder builder() {
        return UpdateInstanceCommunicationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
