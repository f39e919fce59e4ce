package dev.clerkspring.emulator.persona;

import java.util.List;

/**
 * An organization of personas.
 *
 * @param id {@code org_…}
 * @param slug its name in URLs
 * @param name its name for people
 * @param features slugs of the features that its plans unlock
 * @param plans slugs of the plans that it has subscribed to
 */
public record EmulatedOrganization(String id, String slug, String name, List<String> features, List<String> plans) {

    /** Copies the lists. */
    public EmulatedOrganization {
        features = List.copyOf(features);
        plans = List.copyOf(plans);
    }
}
