package dev.clerkspring.security.grpc;

import dev.clerkspring.security.ClerkUnavailableException;
import io.grpc.Status;
import io.grpc.StatusException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.security.core.AuthenticationException;

/**
 * Answers {@code UNAVAILABLE} where a token cannot be verified for want of keys: Spring's own handler would say
 * {@code UNAUTHENTICATED}, and an outage is no bad token.
 */
public final class ClerkGrpcExceptionHandler implements GrpcExceptionHandler, Ordered {

    /** Creates a handler. */
    public ClerkGrpcExceptionHandler() {}

    @Override
    public @Nullable StatusException handleException(Throwable exception) {
        return exception instanceof AuthenticationException
                        && exception.getCause() instanceof ClerkUnavailableException unavailable
                ? Status.UNAVAILABLE
                        .withDescription(unavailable.reason().slug())
                        .asException()
                : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
