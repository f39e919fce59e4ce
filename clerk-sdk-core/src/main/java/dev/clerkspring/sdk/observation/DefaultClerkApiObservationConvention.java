package dev.clerkspring.sdk.observation;

import dev.clerkspring.sdk.error.ClerkApiException;
import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.error.ClerkNotFoundException;
import dev.clerkspring.sdk.error.ClerkRateLimitedException;
import dev.clerkspring.sdk.error.ClerkUnauthorizedException;
import dev.clerkspring.sdk.error.ClerkUnavailableException;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

/**
 * The observation {@code clerk.api}. As metrics have it: {@code group}, {@code operation} and {@code outcome}. As traces have it
 * too: the number of requests, and the status and trace id of an answer that was an error. No id, no parameter and no message of
 * Clerk's is recorded, so nothing personal is.
 */
public class DefaultClerkApiObservationConvention implements ClerkApiObservationConvention {

    @Override
    public String getName() {
        return "clerk.api";
    }

    @Override
    public String getContextualName(ClerkApiObservationContext context) {
        return "clerk " + context.group() + "." + context.operation();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ClerkApiObservationContext context) {
        return KeyValues.of(
                KeyValue.of("group", context.group()),
                KeyValue.of("operation", context.operation()),
                KeyValue.of("outcome", outcome(context)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ClerkApiObservationContext context) {
        KeyValues values = KeyValues.of("clerk.requests", String.valueOf(context.requests()));
        if (context.getError() instanceof ClerkApiException failure) {
            values = values.and("clerk.status", String.valueOf(failure.status()));
            String traceId = failure.clerkTraceId();
            return (traceId != null) ? values.and("clerk.trace.id", traceId) : values;
        }
        return values;
    }

    private static String outcome(ClerkApiObservationContext context) {
        Throwable failure = context.getError();
        if (failure == null) {
            return context.isCancelled() ? "cancelled" : "success";
        }
        if (failure instanceof ClerkNotFoundException) {
            return "not-found";
        }
        if (failure instanceof ClerkInvalidRequestException) {
            return "invalid-request";
        }
        if (failure instanceof ClerkUnauthorizedException) {
            return "unauthorized";
        }
        if (failure instanceof ClerkRateLimitedException) {
            return "rate-limited";
        }
        if (failure instanceof ClerkUnavailableException) {
            return "unavailable";
        }
        return (failure instanceof ClerkApiException) ? "refused" : "error";
    }
}
