package dev.clerkspring.emulator.error;

import dev.clerkspring.sdk.error.ClerkError;
import dev.clerkspring.sdk.json.Metadata;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal with one of Clerk's error codes.
 */
public final class ClerkProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private final transient ClerkError error;

    private ClerkProblem(HttpStatus status, ClerkError error) {
        super(error.code(), null, false, false);
        this.status = status;
        this.error = error;
    }

    /**
     * Makes a refusal.
     *
     * @param status the status of the answer
     * @param code Clerk's code
     * @param message for people
     * @return to be thrown
     */
    public static ClerkProblem of(HttpStatus status, String code, String message) {
        return of(status, code, message, message);
    }

    /**
     * Makes a refusal.
     *
     * @param status the status of the answer
     * @param code Clerk's code
     * @param message for people, in a few words
     * @param longMessage for people, as a sentence
     * @return to be thrown
     */
    public static ClerkProblem of(HttpStatus status, String code, String message, String longMessage) {
        return new ClerkProblem(status, new ClerkError(code, message, longMessage, null));
    }

    /**
     * Refuses because something is not there.
     *
     * @param kind what was looked for, such as {@code user}
     * @return 404, {@code resource_not_found}
     */
    public static ClerkProblem notFound(String kind) {
        return of(HttpStatus.NOT_FOUND, "resource_not_found", "not found", "No " + kind + " was found with this id");
    }

    /**
     * Refuses because of the state of things.
     *
     * @param code Clerk's code
     * @param message for people, in a few words
     * @param longMessage for people, as a sentence
     * @return 400
     */
    public static ClerkProblem badRequest(String code, String message, String longMessage) {
        return of(HttpStatus.BAD_REQUEST, code, message, longMessage);
    }

    /**
     * Refuses because of one parameter.
     *
     * @param code Clerk's code
     * @param message for people
     * @param parameter its name on the wire
     * @return 422
     */
    public static ClerkProblem invalid(String code, String message, String parameter) {
        return invalid(code, message, message, parameter);
    }

    /**
     * Refuses because of one parameter.
     *
     * @param code Clerk's code
     * @param message for people, in a few words
     * @param longMessage for people, as a sentence
     * @param parameter its name on the wire
     * @return 422
     */
    public static ClerkProblem invalid(String code, String message, String longMessage, String parameter) {
        return about(HttpStatus.UNPROCESSABLE_CONTENT, code, message, longMessage, parameter);
    }

    /**
     * Refuses because of one parameter, with another status than 422.
     *
     * @param status the status of the answer
     * @param code Clerk's code
     * @param message for people, in a few words
     * @param longMessage for people, as a sentence
     * @param parameter its name on the wire
     * @return to be thrown
     */
    public static ClerkProblem about(
            HttpStatus status, String code, String message, String longMessage, String parameter) {
        var meta = Metadata.of(Map.of("param_name", parameter));
        return new ClerkProblem(status, new ClerkError(code, message, longMessage, meta));
    }

    /**
     * Refuses because a parameter is missing.
     *
     * @param parameter its name on the wire
     * @return 422, {@code form_param_missing}
     */
    public static ClerkProblem missing(String parameter) {
        return invalid("form_param_missing", "is missing", parameter + " must be included.", parameter);
    }

    /**
     * Refuses because a value is somebody else's already.
     *
     * @param parameter its name on the wire, such as {@code email_address}
     * @return 422, {@code form_identifier_exists}
     */
    public static ClerkProblem taken(String parameter) {
        return invalid(
                "form_identifier_exists",
                "That " + parameter.replace('_', ' ') + " is taken. Please try another.",
                parameter);
    }

    /**
     * Refuses an operation that the emulator does not cover.
     *
     * @param operation its name
     * @return 501
     */
    public static ClerkProblem notImplemented(String operation) {
        return of(
                HttpStatus.NOT_IMPLEMENTED,
                "emulator_operation_not_implemented",
                "The emulator does not implement the operation '" + operation + "'");
    }

    HttpStatus status() {
        return status;
    }

    ClerkError error() {
        return error;
    }
}
