package dev.clerkspring.sdk.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How calls of the Backend API are named and what of them is recorded. {@link DefaultClerkApiObservationConvention} is extended to
 * record more.
 */
public interface ClerkApiObservationConvention extends ObservationConvention<ClerkApiObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof ClerkApiObservationContext;
    }
}
