package dev.clerkspring.sdk.error;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not give what it was made for: Clerk refused, could not be reached, or its answer could not be read.
 *
 * <p>The message names the call, the status, the codes and the trace id, and nothing that is personal or secret.
 *
 * <p>What a status means is the same for all operations; what one of them has to add, it says.
 * <ul>
 *   <li>400, 413, 415 and 422: what was sent is no good. {@link ClerkInvalidRequestException}
 *   <li>401: there is no key, or not the right one. {@link ClerkUnauthorizedException}
 *   <li>402: the plan of the instance does not include it.
 *   <li>403: the settings of the instance, or the key, do not allow it.
 *   <li>404 and 410: there is nothing with this id. {@link ClerkNotFoundException}
 *   <li>409: it conflicts with what there is, or is done already. {@link ClerkInvalidRequestException}
 *   <li>429: too many calls for now. {@link ClerkRateLimitedException}
 *   <li>5xx, or no answer that can be read: {@link ClerkUnavailableException}
 * </ul>
 */
public sealed class ClerkApiException extends RuntimeException
        permits ClerkInvalidRequestException,
                ClerkNotFoundException,
                ClerkRateLimitedException,
                ClerkUnauthorizedException,
                ClerkUnavailableException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    ClerkApiException(Failure failure) {
        super(failure.describe(), failure.cause());
        this.failure = failure;
    }

    /**
     * Returns the exception that fits a failure.
     *
     * @param failure what happened
     * @return this class or one of its subclasses, by the status
     */
    public static ClerkApiException of(Failure failure) {
        int status = failure.status();
        return switch (status) {
            case 400, 409, 413, 415, 422 -> new ClerkInvalidRequestException(failure);
            case 401 -> new ClerkUnauthorizedException(failure);
            case 404, 410 -> new ClerkNotFoundException(failure);
            case 429 -> new ClerkRateLimitedException(failure);
            default ->
                (status == 0 || status >= 500)
                        ? new ClerkUnavailableException(failure)
                        : new ClerkApiException(failure);
        };
    }

    /**
     * Returns the status of Clerk's answer.
     *
     * @return the HTTP status, or 0 if there was no answer or none that could be read
     */
    public int status() {
        return this.failure.status();
    }

    /**
     * Returns what Clerk says is wrong.
     *
     * @return the errors; empty if the answer was none of Clerk's
     */
    public List<ClerkError> errors() {
        return this.failure.errors();
    }

    /**
     * Tells whether Clerk gave a certain reason.
     *
     * @param code for example {@code form_identifier_exists}
     * @return whether one of the errors has that code
     */
    public boolean hasCode(String code) {
        return errors().stream().anyMatch(error -> error.code().equals(code));
    }

    /**
     * Returns what Clerk's support finds the call by.
     *
     * @return the trace id, or null
     */
    public @Nullable String clerkTraceId() {
        return this.failure.clerkTraceId();
    }

    /**
     * Returns how long to wait before the next call.
     *
     * @return what Clerk asked for, or null
     */
    public @Nullable Duration retryAfter() {
        return this.failure.retryAfter();
    }

    /**
     * What there is to say about a call that failed.
     *
     * @param call method and path template, for example {@code GET /v1/users/{user_id}}
     * @param status the HTTP status, 0 if there was none
     * @param errors what Clerk says is wrong
     * @param clerkTraceId what Clerk's support finds the call by
     * @param retryAfter how long Clerk asks to wait
     * @param cause what happened if not an answer of Clerk's; without personal data, since it will be logged
     */
    public record Failure(
            String call,
            int status,
            List<ClerkError> errors,
            @Nullable String clerkTraceId,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {

        /**
         * Copies the errors.
         */
        public Failure {
            errors = List.copyOf(errors);
        }

        /**
         * Describes a call that had no usable answer.
         *
         * @param call method and path template
         * @param cause what happened
         * @return the failure, with status 0
         */
        public static Failure of(String call, @Nullable Throwable cause) {
            return new Failure(call, 0, List.of(), null, null, cause);
        }

        String describe() {
            StringBuilder text = new StringBuilder(this.call)
                    .append((this.status == 0) ? ": no usable answer from Clerk" : ": Clerk answered " + this.status);
            if (!this.errors.isEmpty()) {
                text.append(this.errors.stream().map(Failure::describe).collect(Collectors.joining(", ", " (", ")")));
            } else if (this.status != 0) {
                text.append(" without an error of its own");
            }
            if (this.cause != null) {
                text.append(" (").append(this.cause.getClass().getSimpleName()).append(')');
            }
            if (this.clerkTraceId != null) {
                text.append(", trace id ").append(this.clerkTraceId);
            }
            return text.toString();
        }

        private static String describe(ClerkError error) {
            String param = error.paramName();
            return (param != null) ? error.code() + " at " + param : error.code();
        }
    }
}
