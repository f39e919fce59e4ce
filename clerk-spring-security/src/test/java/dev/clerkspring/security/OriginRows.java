package dev.clerkspring.security;

/** Where a request with the session cookie comes from, and what it is answered with, on either stack. */
public final class OriginRows {

    /** {@code Sec-Fetch-Site}, {@code Origin} and status of a request that may change something, without CSRF protection. */
    public static final String CHANGES = """
            same-origin, none at all,                          200
            none,        none at all,                          200
            same-origin, https://anything.example,             200
            cross-site,  none at all,                          403
            cross-site,  https://evil.example,                 403
            same-site,   https://evil.example.com,             403
            cross-site,  https://app.example.com,              200
            none at all, https://app.example.com,              200
            none at all, https://app.example.com.evil.example, 403
            none at all, http://app.example.com,               403
            none at all, null,                                 403
            none at all, none at all,                          403
            """;

    /** {@code Upgrade}, {@code Sec-Fetch-Site}, {@code Origin} and status of a request for {@code https://api.example.com:8443}. */
    public static final String WEBSOCKETS = """
            websocket,   none at all, https://api.example.com:8443,   200
            websocket,   none at all, https://app.example.com,        200
            websocket,   none at all, none at all,                    200
            websocket,   same-origin, https://behind.a.proxy.example, 200
            none at all, cross-site,  https://evil.example.com,       200
            websocket,   none at all, https://evil.example.com,       403
            WebSocket,   same-site,   https://api.example.com,        403
            websocket,   none at all, http://api.example.com:8443,    403
            websocket,   none at all, null,                           403
            """;

    private OriginRows() {}
}
