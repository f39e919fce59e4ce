package dev.clerkspring.security.authorization;

import dev.clerkspring.sdk.authorization.Reverification;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;

/**
 * The denial of what the user may do, once he has proved again who he is.
 *
 * @param required what the session lacks; {@link Reverification#toErrorJson()} is the answer that Clerk's front ends understand
 */
public record ReverificationDecision(Reverification required) implements AuthorizationResult {

    /**
     * Returns what a denied request lacks; for handlers of access denials.
     *
     * @param denial what Spring Security has thrown
     * @return the re-verification, if that is all it lacks
     */
    public static Optional<Reverification> requiredBy(AccessDeniedException denial) {
        return denial instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof ReverificationDecision decision
                ? Optional.of(decision.required())
                : Optional.empty();
    }

    @Override
    public boolean isGranted() {
        return false;
    }
}
