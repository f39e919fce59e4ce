package dev.clerkspring.emulator.control;

import dev.clerkspring.emulator.fault.ActiveFault;
import dev.clerkspring.emulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A fault as the control API tells it, and is told.
 *
 * @param id what it is switched off by; not told to the API
 * @param operations names or path patterns
 * @param latencyMs milliseconds
 * @param status of the answer
 * @param code Clerk's code in the answer
 * @param retryAfter seconds
 * @param dropped whether connections are closed without an answer
 * @param times how many requests it happens to
 * @param remaining how many of them are to come; not told to the API
 */
record FaultView(
        @Nullable String id,
        @Nullable List<String> operations,
        @Nullable Integer latencyMs,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable Integer retryAfter,
        @Nullable Boolean dropped,
        @Nullable Integer times,
        @Nullable Integer remaining) {

    static FaultView of(ActiveFault active) {
        var fault = active.fault();
        return new FaultView(
                active.id(),
                fault.operations(),
                fault.latency() != null ? (int) fault.latency().toMillis() : null,
                fault.status() != null ? fault.status().value() : null,
                fault.code(),
                fault.retryAfter() != null ? (int) fault.retryAfter().toSeconds() : null,
                fault.dropped(),
                fault.times(),
                active.remaining());
    }

    /**
     * Makes the fault.
     *
     * @throws IllegalArgumentException if a value makes no sense
     */
    Fault fault() {
        return new Fault(
                operations != null ? operations : List.of(),
                latencyMs != null ? Duration.ofMillis(latencyMs) : null,
                status != null ? HttpStatus.valueOf(status) : null,
                code,
                retryAfter != null ? Duration.ofSeconds(retryAfter) : null,
                Boolean.TRUE.equals(dropped),
                times);
    }
}
