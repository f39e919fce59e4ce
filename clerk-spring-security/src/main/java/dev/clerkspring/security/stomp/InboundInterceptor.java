package dev.clerkspring.security.stomp;

import dev.clerkspring.sdk.authentication.BearerToken;
import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.token.TokenReason;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.ClerkUnavailableException;
import dev.clerkspring.security.web.AuthenticationFailures;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Authenticates connections, and lets through the frames of those alone that may go on. Tokens are taken out of the headers: a
 * broker sends the headers of a message to everybody who has subscribed.
 */
final class InboundInterceptor implements ChannelInterceptor {

    /** STOMP's headers have case, and clients do not agree on it. */
    private static final List<String> NAMES = List.of("Authorization", "authorization");

    private static final String INVALID = TokenReason.TOKEN_INVALID.slug();

    private static final String MISMATCH = "session-mismatch";

    private static final String MISSING = RequestReason.SESSION_TOKEN_AND_UAT_MISSING.slug();

    private static final String UNEXPECTED = RequestReason.UNEXPECTED_ERROR.slug();

    private final StompConnections connections;

    private final AuthenticationManager authenticationManager;

    private final boolean anonymous;

    InboundInterceptor(StompConnections connections, AuthenticationManager authenticationManager, boolean anonymous) {
        this.connections = connections;
        this.authenticationManager = authenticationManager;
        this.anonymous = anonymous;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        var command = frame != null ? frame.getCommand() : null;
        if (frame == null || command == null) {
            return message;
        }
        if (command == StompCommand.DISCONNECT) {
            connections.close(frame.getSessionId());
            return message;
        }
        try {
            var token = takeToken(frame);
            boolean connects = command == StompCommand.CONNECT || command == StompCommand.STOMP;
            // A lease that is over tells its client itself.
            return (connects ? connect(frame, token) : proceed(frame, token)) ? message : null;
        } catch (Refusal refusal) {
            connections.refuse(frame.getSessionId(), refusal.reason);
            return null;
        }
    }

    /** Null if there is none; a header of another scheme is no token. */
    private static @Nullable String takeToken(StompHeaderAccessor frame) {
        String token = null;
        for (var name : NAMES) {
            var values = frame.getNativeHeader(name);
            var found = values != null ? BearerToken.in(values) : null;
            if (found != null) {
                frame.removeNativeHeader(name);
                token = found;
            }
        }
        return token;
    }

    private boolean connect(StompHeaderAccessor frame, @Nullable String token) throws Refusal {
        var handshake = frame.getUser();
        if (token != null) {
            var authentication = authenticate(token);
            if (!isNobody(handshake) && !isSame(handshake, authentication)) {
                throw new Refusal(MISMATCH);
            }
            StompCsrf.markAsUnnecessary(frame);
            return open(frame, authentication);
        }
        if (handshake instanceof ClerkAuthenticationToken authentication) {
            return open(frame, authentication);
        }
        if (isNobody(handshake) && !anonymous) {
            throw new Refusal(MISSING);
        }
        return true;
    }

    private static boolean isNobody(@Nullable Principal user) {
        return user == null || user instanceof AnonymousAuthenticationToken;
    }

    private static boolean isSame(@Nullable Principal handshake, ClerkAuthenticationToken authentication) {
        return handshake instanceof ClerkAuthenticationToken token
                && token.session().userId().equals(authentication.session().userId())
                && Objects.equals(
                        token.session().sessionId(), authentication.session().sessionId());
    }

    private boolean open(StompHeaderAccessor frame, ClerkAuthenticationToken authentication) throws Refusal {
        if (connections.get(frame.getSessionId()) != null) {
            throw new Refusal(MISMATCH);
        }
        var connection = connections.open(Objects.requireNonNull(frame.getSessionId()), authentication);
        frame.setUser(authentication);
        return connection.lease().isOpen();
    }

    private boolean proceed(StompHeaderAccessor frame, @Nullable String token) throws Refusal {
        var connection = connections.get(frame.getSessionId());
        if (connection == null) {
            refuseUnlessOthers(frame.getUser());
            return true;
        }
        if (token != null) {
            renew(connection, token);
        }
        frame.setUser(connection.authentication());
        return connection.lease().isOpen();
    }

    /** A client whose CONNECT was refused may have sent more before it is told. */
    private void refuseUnlessOthers(@Nullable Principal user) throws Refusal {
        if (user instanceof ClerkAuthenticationToken || (isNobody(user) && !anonymous)) {
            throw new Refusal(MISSING);
        }
    }

    private void renew(StompConnection connection, String token) throws Refusal {
        try {
            if (!connection.renew(authenticate(token))) {
                throw new Refusal(MISMATCH);
            }
        } catch (Refusal refusal) {
            // Nothing can be said about the newer token, so that the older one goes on speaking for the connection.
            if (!refusal.unavailable) {
                throw refusal;
            }
        }
    }

    private ClerkAuthenticationToken authenticate(String token) throws Refusal {
        if (token.isEmpty()) {
            throw new Refusal(INVALID);
        }
        try {
            var authentication = authenticationManager.authenticate(new BearerTokenAuthenticationToken(token));
            if (authentication instanceof ClerkAuthenticationToken clerk) {
                return clerk;
            }
            throw new Refusal(UNEXPECTED);
        } catch (AuthenticationException ex) {
            throw new Refusal(
                    AuthenticationFailures.reason(ex).slug(), ex.getCause() instanceof ClerkUnavailableException);
        } catch (IllegalArgumentException ex) {
            // An empty token.
            throw new Refusal(UNEXPECTED);
        }
    }

    /** What the client is told; neither an error of the application's nor worth a stack trace. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        private final boolean unavailable;

        Refusal(String reason) {
            this(reason, false);
        }

        Refusal(String reason, boolean unavailable) {
            super(reason, null, false, false);
            this.reason = reason;
            this.unavailable = unavailable;
        }
    }
}
