package dev.clerkspring.security.stomp;

import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkSessionArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.security.core.Authentication;

/** Resolves {@link ClerkSession} arguments of {@code @MessageMapping} methods; nullable or optional where nobody need be signed in. */
final class ClerkSessionMessageArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return ClerkSessionArguments.supports(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, Message<?> message) {
        var user = SimpMessageHeaderAccessor.getUser(message.getHeaders());
        return ClerkSessionArguments.resolve(parameter, user instanceof Authentication known ? known : null);
    }
}
