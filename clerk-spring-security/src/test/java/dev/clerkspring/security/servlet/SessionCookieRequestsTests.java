package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionCookieRequestsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            __session=t                     |         | true
            a=b; __session=t                |         | true
            a=b;__session=t;c=d             |         | true
            a="x; __session=t               |         | true
            a@[]{}=b,c; __session =t        |         | true
            __session_AbC-_123=t            |         | true
            __session=; __session_AbC=t     |         | true
            __session==                     |         | true
            __session=                      |         | false
            __session= ;                    |         | false
            __session                       |         | false
            __sessions=t                    |         | false
            my__session=t                   |         | false
            a=__session=t                   |         | false
            ;=;                             |         | false
            ''                              |         | false
                                            |         | false
            __session=t                     | Basic a | true
            __session=t                     | t       | true
            __session=t                     | Bearer t| false
            __session=t                     | bearer  | false
            __session=t                     | BEARER t| false
            """)
    void haveASessionCookieAndNoBearerToken(
            @Nullable String cookies, @Nullable String authorization, boolean expected) {
        var request = new MockHttpServletRequest();
        if (cookies != null) {
            request.addHeader("Cookie", cookies);
        }
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }

        assertThat(SessionCookieRequests.matches(request)).isEqualTo(expected);
    }

    @Test
    void countEveryCookieHeader() {
        var request = new MockHttpServletRequest();
        request.addHeader("Cookie", "a=b");
        request.addHeader("Cookie", "__session=t");

        assertThat(SessionCookieRequests.matches(request)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, false",
        "HEAD, false",
        "OPTIONS, false",
        "TRACE, false",
        "POST, true",
        "PUT, true",
        "PATCH, true",
        "DELETE, true",
        "PURGE, true"
    })
    void needProtectionWhereTheMethodMayChangeSomething(String method, boolean expected) {
        var request = new MockHttpServletRequest(method, "/");
        request.addHeader("Cookie", "__session=t");

        assertThat(SessionCookieRequests.needsProtection(request)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST |                      |           | false
            POST | XSRF-TOKEN=t         |           | false
            POST | a=                   |           | false
            POST | a=b                  |           | true
            POST | a=b                  | Bearer t  | false
            POST | XSRF-TOKEN=t; a=b    |           | true
            POST | __session=t          |           | true
            POST |                      | Basic a   | true
            POST |                      | Negotiate | true
            GET  | a=b                  | Basic a   | false
            """)
    void everythingABrowserSendsByItselfMayBeALogin(
            String method, @Nullable String cookies, @Nullable String authorization, boolean expected) {
        var request = new MockHttpServletRequest(method, "/");
        if (cookies != null) {
            request.addHeader("Cookie", cookies);
        }
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }

        assertThat(SessionCookieRequests.needsProtectionForAnyLogin(request)).isEqualTo(expected);
    }
}
