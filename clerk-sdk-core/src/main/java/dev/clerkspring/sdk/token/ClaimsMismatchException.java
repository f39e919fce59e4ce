package dev.clerkspring.sdk.token;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * A claim of a verified token does not fit the type that it was to be read as. The message names type and claim; the value,
 * which may be personal data, is neither in it nor in a cause.
 */
public final class ClaimsMismatchException extends RuntimeException {

    private ClaimsMismatchException(String message) {
        super(message);
    }

    static ClaimsMismatchException of(Class<?> type, JacksonException failure) {
        var path = failure.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."));
        return new ClaimsMismatchException(
                path.isEmpty()
                        ? "The claims of the session cannot be read as " + type.getName()
                        : "The claim '" + path + "' of the session does not fit " + type.getName());
    }
}
