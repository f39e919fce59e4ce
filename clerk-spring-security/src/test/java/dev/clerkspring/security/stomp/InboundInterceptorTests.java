package dev.clerkspring.security.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authentication.RequestReason;
import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.lease.LeasePolicy;
import dev.clerkspring.sdk.lease.LeaseSettings;
import dev.clerkspring.sdk.token.TestClock;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.ClerkUnavailableException;
import java.security.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** What the tests over sockets cannot arrange: frames without a connection, other logins, outages. */
class InboundInterceptorTests {

    private final TestClock clock = new TestClock();

    private final List<String> refusals = new CopyOnWriteArrayList<>();

    private final ClerkLeases leases = ClerkLeases.create(LeaseSettings.defaults(LeasePolicy.TOKEN), null, clock);

    private final MessageChannel outbound =
            (message, timeout) -> refusals.add(StompHeaderAccessor.wrap(message).getMessage());

    private final StompConnections connections = new StompConnections(leases, () -> outbound);

    private boolean outage;

    @ParameterizedTest
    @CsvSource({
        // who opened the socket, whether anonymous clients may connect, CONNECT passes, other frames pass without it
        "nobody, false, false, false",
        "anonymous, false, false, false",
        "nobody, true, true, true",
        "anonymous, true, true, true",
        "other, false, true, true",
        "other, true, true, true",
        "clerk, false, true, false",
        "clerk, true, true, false",
    })
    void letsThroughWhoeverIsNotClerksAndNobodyWhoseConnectWasRefused(
            String who, boolean allowAnonymous, boolean connects, boolean sends) {
        assertThat(send(allowAnonymous, StompCommand.SEND, user(who), null) != null)
                .isEqualTo(sends);
        assertThat(send(allowAnonymous, StompCommand.CONNECT, user(who), null) != null)
                .isEqualTo(connects);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, true",
        "anonymous, true",
        "clerk, true",
        "other, false",
        "clerks-other-user, false",
    })
    void takesATokenBesideTheOneOfTheSocketOnlyIfItIsOfTheSameSession(String who, boolean connects) {
        assertThat(send(false, StompCommand.CONNECT, user(who), "Bearer user_1") != null)
                .isEqualTo(connects);
        assertThat(refusals).isEqualTo(connects ? List.of() : List.of("session-mismatch"));
    }

    @Test
    void leavesHeadersOfOtherSchemesAlone() {
        var message = send(true, StompCommand.SEND, null, "Basic dXNlcg==");
        assertThat(StompHeaderAccessor.wrap(message).getFirstNativeHeader("Authorization"))
                .isEqualTo("Basic dXNlcg==");
    }

    @Test
    void takesTokensOutWhoeverSendsThem() {
        var message = send(true, StompCommand.SEND, user("other"), "Bearer user_1");
        assertThat(StompHeaderAccessor.wrap(message).getFirstNativeHeader("Authorization"))
                .isNull();
    }

    @Test
    void anOutageRefusesNobodyWhoIsConnected() {
        send(false, StompCommand.CONNECT, null, "Bearer user_1");
        outage = true;
        assertThat(send(false, StompCommand.SEND, null, "Bearer user_1")).isNotNull();
        assertThat(send(false, StompCommand.CONNECT, null, "Bearer user_1")).isNull();
        assertThat(refusals).containsExactly("unexpected-error");
    }

    @Test
    void anEmptyTokenIsRefused() {
        assertThat(send(false, StompCommand.CONNECT, null, "Bearer ")).isNull();
        assertThat(refusals).containsExactly("token-invalid");
    }

    @Test
    void aConnectionIsNotOpenedAgainByWhomeverElse() {
        send(false, StompCommand.CONNECT, null, "Bearer user_1");
        assertThat(send(false, StompCommand.CONNECT, null, "Bearer user_2")).isNull();
        assertThat(refusals).containsExactly("session-mismatch");
        assertThat(leases).hasToString("ClerkLeases[1]");
    }

    @Test
    void forgetsAConnectionThatHasEnded() {
        send(false, StompCommand.CONNECT, null, "Bearer user_1");
        send(false, StompCommand.DISCONNECT, null, null);
        assertThat(leases).hasToString("ClerkLeases[0]");
        assertThat(connections.get("1")).isNull();
        clock.advance(Duration.ofHours(1));
        assertThat(refusals).isEmpty();
    }

    private @Nullable Message<?> send(
            boolean allowAnonymous, StompCommand command, @Nullable Principal user, @Nullable String authorization) {
        var frame = StompHeaderAccessor.create(command);
        frame.setSessionId("1");
        frame.setSessionAttributes(new HashMap<>());
        frame.setLeaveMutable(true);
        if (user != null) {
            frame.setUser(user);
        }
        if (authorization != null) {
            frame.setNativeHeader("Authorization", authorization);
        }
        return new InboundInterceptor(connections, this::authenticate, allowAnonymous)
                .preSend(MessageBuilder.createMessage(new byte[0], frame.getMessageHeaders()), outbound);
    }

    private Authentication authenticate(Authentication authentication) {
        if (outage) {
            throw new AuthenticationServiceException(
                    "outage", new ClerkUnavailableException(RequestReason.UNEXPECTED_ERROR));
        }
        return clerk(((BearerTokenAuthenticationToken) authentication).getToken());
    }

    private @Nullable Principal user(String who) {
        return switch (who) {
            case "nobody" -> null;
            case "anonymous" ->
                new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
            case "other" -> new TestingAuthenticationToken("user_1", null);
            case "clerk" -> clerk("user_1");
            default -> clerk("user_2");
        };
    }

    private ClerkAuthenticationToken clerk(String userId) {
        var now = clock.instant();
        var jwt = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject(userId)
                .claim("sid", "sess_" + userId)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .build();
        return new ClerkAuthenticationToken(jwt, AuthorityUtils.NO_AUTHORITIES);
    }
}
