package dev.clerkspring.sdk.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Open;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefreshSessionTests {

    private final TestApi api = new TestApi();

    private final SessionsApi sessions =
            ClerkClient.builder().apiUrl(api.url()).build().sessions();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void getsATokenOrCookies() {
        api.json(200, "{\"object\": \"token\", \"jwt\": \"topsecret\"}")
                .json(200, "{\"object\": \"cookies\", \"cookies\": [\"__session=topsecret\"]}");

        var token = sessions.refresh("sess_1", new RefreshSessionQuery(null), request(SessionRefreshFormat.TOKEN));
        assertThat(api.last().uri()).isEqualTo("/v1/sessions/sess_1/refresh");
        var cookies = sessions.refresh("sess_1", new RefreshSessionQuery(true), request(SessionRefreshFormat.COOKIE));
        assertThat(api.last().uri()).isEqualTo("/v1/sessions/sess_1/refresh?suffixed_cookies=true");

        assertThat(token.jwt()).isEqualTo("topsecret");
        assertThat(token.cookies()).isNull();
        assertThat(cookies.cookies()).containsExactly("__session=topsecret");
        assertThat(cookies).hasToString("RefreshedSession[…]");
    }

    private static RefreshSessionRequest request(SessionRefreshFormat format) {
        return RefreshSessionRequest.builder()
                .expiredToken("expired")
                .refreshToken("refresh")
                .requestOrigin("https://example.com")
                .format(Open.of(format))
                .build();
    }
}
