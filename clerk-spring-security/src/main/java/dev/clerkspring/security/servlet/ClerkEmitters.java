package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.security.ClerkAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Emitters of Spring MVC that are completed when their user may not go on, by the policy of {@link ClerkLeases}:
 *
 * <pre>{@code
 * @GetMapping("/prices")
 * SseEmitter prices() {
 *     return prices.register(emitters.whileSignedIn(new SseEmitter(0L)));
 * }
 * }</pre>
 *
 * <p>The response ends within a second of when the user may not go on. Where not even that second may pass, open a lease with
 * {@link ClerkLeases#open} and ask it before each element.
 */
public final class ClerkEmitters {

    private final SecurityContextHolderStrategy contextHolder = SecurityContextHolder.getContextHolderStrategy();

    private final ClerkLeases leases;

    /**
     * Creates them.
     *
     * @param leases tell how long an emitter may go on
     */
    public ClerkEmitters(ClerkLeases leases) {
        this.leases = leases;
    }

    /**
     * Completes an emitter when the user of the current request may not go on.
     *
     * @param emitter an emitter, such as an {@code SseEmitter}
     * @return the emitter
     * @param <E> what it is
     * @throws AuthenticationCredentialsNotFoundException if the request has no Clerk session
     */
    public <E extends ResponseBodyEmitter> E whileSignedIn(E emitter) {
        if (!(contextHolder.getContext().getAuthentication() instanceof ClerkAuthenticationToken authentication)) {
            throw new AuthenticationCredentialsNotFoundException("The request has no Clerk session");
        }
        var lease = leases.open(authentication.session(), end -> emitter.complete());
        emitter.onCompletion(lease::close);
        return emitter;
    }
}
