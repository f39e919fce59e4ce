package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.emulator.session.RefreshTokens;
import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.sessions.RefreshSessionQuery;
import dev.clerkspring.sdk.sessions.RefreshSessionRequest;
import dev.clerkspring.sdk.sessions.RefreshedSession;
import dev.clerkspring.sdk.sessions.SessionRefreshFormat;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Renewing a session's token by the browser's refresh token.
 */
class SessionRefreshTests {

    private static final String ORIGIN = "http://localhost:8080";

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final ClerkClient clerk = SHARED.clerk();

    private String expired;

    private String sessionId;

    private String refreshToken;

    @BeforeEach
    void letATokenExpire() {
        expired = SHARED.emulator().sessionToken("ada", ORIGIN);
        sessionId = claims(expired).path("sid").asString();
        refreshToken = SHARED.emulator().store().write(draft -> RefreshTokens.issue(draft, sessionId));
        SHARED.clock().advance(Duration.ofMinutes(2));
    }

    private static JsonNode claims(String jwt) {
        return ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    private RefreshedSession refresh(String id, String token, String by, String origin, SessionRefreshFormat format) {
        return clerk.sessions()
                .refresh(
                        id,
                        new RefreshSessionQuery(true),
                        RefreshSessionRequest.builder()
                                .expiredToken(token)
                                .refreshToken(by)
                                .requestOrigin(origin)
                                .format(Open.of(format))
                                .build());
    }

    @Test
    void aNewTokenComesWithTheSameOrigin() {
        var renewed = refresh(sessionId, expired, refreshToken, ORIGIN, SessionRefreshFormat.TOKEN);
        var claims = claims(renewed.jwt());
        assertThat(claims.path("sid").asString()).isEqualTo(sessionId);
        assertThat(claims.path("azp").asString()).isEqualTo(ORIGIN);
        assertThat(claims.path("exp").asLong())
                .isEqualTo(SHARED.clock().instant().plusSeconds(60).getEpochSecond());
    }

    @Test
    void orItComesInCookies() {
        var renewed = refresh(sessionId, expired, refreshToken, ORIGIN, SessionRefreshFormat.COOKIE);
        assertThat(renewed.cookies()).hasSize(3).allMatch(cookie -> cookie.contains("Path=/"));
        assertThat(renewed.cookies().get(0)).startsWith("__session=ey");
        assertThat(renewed.cookies().get(2)).startsWith("__refresh_").contains("HttpOnly");
    }

    @Test
    void aTokenIsRenewedOnce() {
        refresh(sessionId, expired, refreshToken, ORIGIN, SessionRefreshFormat.TOKEN);
        assertThat(Refused.by(() -> refresh(sessionId, expired, refreshToken, ORIGIN, SessionRefreshFormat.TOKEN)))
                .isEqualTo(Refused.of(401, "session_refresh_expired_session_token_consumed"));
    }

    @Test
    void aSessionThatHasEndedIsNotRenewed() {
        clerk.sessions().revoke(sessionId);
        assertThat(Refused.by(() -> refresh(sessionId, expired, refreshToken, ORIGIN, SessionRefreshFormat.TOKEN)))
                .isEqualTo(Refused.of(401, "session_refresh_inactive_session"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SESSION, EXPIRED, REFRESH, http://evil.example, refresh_request_origin_azp_mismatch
            SESSION, EXPIRED, REFRESH, no origin,           refresh_request_origin_invalid
            SESSION, EXPIRED, rt_none, ORIGIN,              refresh_token_not_found
            SESSION, forged,  REFRESH, ORIGIN,              expired_session_token_invalid
            SESSION, e30.e30.e30, REFRESH, ORIGIN,          expired_session_token_invalid
            other,   EXPIRED, REFRESH, ORIGIN,              refresh_sid_mismatch
            """)
    void whateverIsWrongIsA401(String id, String token, String by, String origin, String code) {
        assertThat(Refused.by(() -> refresh(
                        id.replace("SESSION", sessionId),
                        token.replace("EXPIRED", expired),
                        by.replace("REFRESH", refreshToken),
                        origin.replace("ORIGIN", ORIGIN),
                        SessionRefreshFormat.TOKEN)))
                .isEqualTo(Refused.of(401, code));
    }
}
