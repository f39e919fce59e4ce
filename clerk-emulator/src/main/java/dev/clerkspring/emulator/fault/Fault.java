package dev.clerkspring.emulator.fault;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.Assert;

/**
 * Something that goes wrong with certain operations.
 *
 * @param operations each the name of an operation as in the client, such as {@code users.list}, or a path pattern with or
 *     without a method, such as {@code GET /v1/users/*}
 * @param latency how long an answer is held back; null for not at all
 * @param status the status that is answered instead; null to answer as usual
 * @param code Clerk's code in the answer
 * @param retryAfter what the answer says in {@code Retry-After}, in whole seconds; null for nothing
 * @param dropped whether the connection is closed without an answer
 * @param times how many requests it happens to; null for all until it is switched off
 */
public record Fault(
        List<String> operations,
        @Nullable Duration latency,
        @Nullable HttpStatus status,
        @Nullable String code,
        @Nullable Duration retryAfter,
        boolean dropped,
        @Nullable Integer times) {

    /** The code of an answer for which none is given. */
    private static final String DEFAULT_CODE = "internal_clerk_error";

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one makes no sense
     */
    public Fault {
        Assert.notEmpty(operations, "A fault is of at least one operation, or of '/**' for all");
        Assert.noNullElements(operations, "An operation is a text");
        operations = List.copyOf(operations);
        Assert.isTrue(latency == null || !latency.isNegative(), "A latency is not negative");
        Assert.isTrue(status == null || status.isError(), "The status of a fault is between 400 and 599");
        Assert.isTrue(retryAfter == null || !retryAfter.isNegative(), "Retry-After is not negative");
        Assert.isTrue(status != null || retryAfter == null, "Retry-After needs a status");
        Assert.isTrue(times == null || times > 0, "A fault happens at least once");
        code = status != null && code == null ? DEFAULT_CODE : code;
    }

    /**
     * Begins a fault of certain operations, to which nothing happens yet.
     *
     * @param operations names such as {@code users.list}, or path patterns such as {@code GET /v1/users/*}
     * @return the fault
     */
    public static Fault of(String... operations) {
        return new Fault(List.of(operations), null, null, null, null, false, null);
    }

    /**
     * Begins a fault of everything that Clerk answers.
     *
     * @return the fault
     */
    public static Fault everywhere() {
        return of("/**");
    }

    /**
     * Holds answers back.
     *
     * @param latency how long
     * @return another fault
     */
    public Fault latency(Duration latency) {
        return new Fault(operations, latency, status, code, retryAfter, dropped, times);
    }

    /**
     * Answers with an error.
     *
     * @param status between 400 and 599
     * @param code Clerk's code, such as {@code resource_not_found}
     * @return another fault
     */
    public Fault error(HttpStatus status, String code) {
        return new Fault(operations, latency, status, code, null, dropped, times);
    }

    /**
     * Answers 429, as Clerk does when there are too many requests.
     *
     * @param retryAfter what the header {@code Retry-After} says, in whole seconds
     * @return another fault
     */
    public Fault rateLimited(Duration retryAfter) {
        return new Fault(
                operations, latency, HttpStatus.TOO_MANY_REQUESTS, "too_many_requests", retryAfter, dropped, times);
    }

    /**
     * Closes connections without an answer.
     *
     * @return another fault
     */
    public Fault dropConnection() {
        return new Fault(operations, latency, status, code, retryAfter, true, times);
    }

    /**
     * Switches itself off.
     *
     * @param times after how many requests
     * @return another fault
     */
    public Fault times(int times) {
        return new Fault(operations, latency, status, code, retryAfter, dropped, times);
    }
}
