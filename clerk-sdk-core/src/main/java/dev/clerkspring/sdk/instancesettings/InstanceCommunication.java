package dev.clerkspring.sdk.instancesettings;

import dev.clerkspring.sdk.model.Absent;
import dev.clerkspring.sdk.model.Redacted;
import dev.clerkspring.sdk.model.WithBuilder;
import java.util.List;

/**
 * Where an instance sends text messages.
 *
 * @param object always {@code instance_communication}
 * @param blockedCountryCodes the countries to which it sends none, ISO 3166-1 alpha-2
 */
@WithBuilder
public record InstanceCommunication(String object, List<String> blockedCountryCodes) {

    /**
     * Reads a missing list as an empty one.
     */
    public InstanceCommunication {
        blockedCountryCodes = Absent.orEmpty(blockedCountryCodes);
    }

    /**
     * Returns a builder.
     *
     * @return a builder with nothing set
     */
    public static InstanceCommunicationBuilder builder() {
        return InstanceCommunicationBuilder.builder();
    }

    @Override
    public String toString() {
        return Redacted.toString(this);
    }
}
