package dev.clerkspring.security.stomp;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkAuthenticationToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Resolves {@link ClerkSession} arguments of {@code @MessageMapping} methods; nullable or optional where nobody need be signed in. */
final class ClerkSessionMessageArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == ClerkSession.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
        var session = SimpMessageHeaderAccessor.getUser(message.getHeaders()) instanceof ClerkAuthenticationToken token
                ? token.session()
                : null;
        if (parameter.getParameterType() == Optional.class) {
            return Optional.ofNullable(session);
        }
        if (session == null && !parameter.isOptional()) {
            throw new AuthenticationCredentialsNotFoundException("The message has no Clerk session");
        }
        return session;
    }
}
