package dev.clerkspring.boot.autoconfigure.parity;

import dev.clerkspring.boot.autoconfigure.TestTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request and what it is answered, whatever the stack.
 *
 * @param setting how the application is configured
 * @param request method and path
 * @param bearer the token in the header, by its name here
 * @param cookie the token in the session cookie, by its name here
 * @param csrf what comes along of the CSRF token
 * @param origin the {@code Origin}
 * @param status the status
 * @param said the body of a success, the reason of a refusal
 */
record RequestCase(
        Setting setting,
        String request,
        String bearer,
        String cookie,
        String csrf,
        String origin,
        int status,
        String said) {

    /** The settings that rows name. */
    enum Setting {
        HEADER("clerk.session-cookie.enabled=false", "clerk.jwt-key=" + TestTokens.pem()),
        COOKIE("clerk.session-cookie.enabled=true", "clerk.jwt-key=" + TestTokens.pem()),
        /** Cookies too, in a chain of the application's own that has switched CSRF protection off. */
        UNSAFE("clerk.session-cookie.enabled=true", "clerk.jwt-key=" + TestTokens.pem()),
        /** Cookies too, and the keys cannot be had: nobody listens on port 1. */
        OUTAGE("clerk.session-cookie.enabled=true", "clerk.jwk-set-uri=http://127.0.0.1:1/");

        private final List<String> properties;

        Setting(String... properties) {
            this.properties = List.of(properties);
        }

        List<String> properties() {
            return properties;
        }
    }

    private static final String TABLE = """
            # setting | request           | bearer    | cookie    | csrf    | origin | status | said
            header    | GET /public       |           |           |         |        | 200    | nobody
            header    | GET /public       | good      |           |         |        | 200    | user_1
            header    | GET /public       | garbage   |           |         |        | 401    | token-invalid
            header    | GET /public       | expired   |           |         |        | 401    | token-expired
            header    | GET /public       | words     |           |         |        | 401    | token-invalid
            header    | GET /public       |           | good      |         |        | 200    | nobody
            header    | GET /session      |           |           |         |        | 401    | session-token-and-uat-missing
            header    | GET /session      | good      |           |         |        | 200    | user_1
            header    | GET /session      | garbage   |           |         |        | 401    | token-invalid
            header    | GET /session      | expired   |           |         |        | 401    | token-expired
            header    | GET /session      | party     |           |         |        | 401    | token-invalid-authorized-parties
            header    | GET /session      | issuer    |           |         |        | 401    | token-invalid-issuer
            header    | GET /session      | pending   |           |         |        | 401    | pending
            header    | GET /session      | words     |           |         |        | 401    | token-invalid
            header    | GET /session      |           | good      |         |        | 401    | session-token-and-uat-missing
            header    | POST /public      |           |           |         |        | 200    | nobody
            header    | POST /public      |           | good      |         |        | 200    | nobody
            header    | POST /session     |           |           |         |        | 401    | session-token-and-uat-missing
            header    | POST /session     | good      |           |         |        | 200    | user_1
            header    | POST /session     |           | good      |         |        | 401    | session-token-and-uat-missing
            header    | GET /admin        | good      |           |         |        | 200    | admin
            header    | GET /admin        | member    |           |         |        | 403    | access-denied
            header    | GET /invoices     | good      |           |         |        | 200    | invoices
            header    | DELETE /invoices  | good      |           |         |        | 403    | access-denied
            header    | DELETE /invoices  |           |           |         |        | 401    | session-token-and-uat-missing
            header    | GET /nowhere      |           |           |         |        | 401    | session-token-and-uat-missing
            cookie    | GET /public       |           |           |         |        | 200    | nobody
            cookie    | GET /public       | good      |           |         |        | 200    | user_1
            cookie    | GET /public       |           | good      |         |        | 200    | user_1
            cookie    | GET /public       |           | suffixed  |         |        | 200    | nobody
            cookie    | GET /public       |           | garbage   |         |        | 200    | nobody
            cookie    | GET /public       |           | expired   |         |        | 200    | nobody
            cookie    | GET /public       |           | pending   |         |        | 200    | nobody
            cookie    | GET /public       | garbage   | good      |         |        | 401    | token-invalid
            cookie    | GET /session      |           |           |         |        | 401    | session-token-and-uat-missing
            cookie    | GET /session      |           | good      |         |        | 200    | user_1
            cookie    | GET /session      |           | garbage   |         |        | 401    | token-invalid
            cookie    | GET /session      |           | expired   |         |        | 401    | session-token-expired-refresh-non-eligible-no-refresh-cookie
            cookie    | GET /session      |           | party     |         |        | 401    | token-invalid-authorized-parties
            cookie    | GET /session      |           | pending   |         |        | 401    | pending
            cookie    | GET /session      |           | empty     |         |        | 401    | session-token-and-uat-missing
            cookie    | GET /session      | good      | garbage   |         |        | 200    | user_1
            cookie    | GET /session      | expired   | good      |         |        | 401    | token-expired
            cookie    | GET /session      | basic     | good      |         |        | 200    | user_1
            cookie    | POST /public      |           |           |         |        | 200    | nobody
            cookie    | POST /public      |           | good      |         |        | 403    | csrf-token-missing
            cookie    | POST /public      |           | garbage   |         |        | 403    | csrf-token-missing
            cookie    | POST /public      |           | empty     |         |        | 200    | nobody
            cookie    | POST /session     |           |           |         |        | 401    | session-token-and-uat-missing
            cookie    | POST /session     | good      |           |         |        | 200    | user_1
            cookie    | POST /session     | good      | good      |         |        | 200    | user_1
            cookie    | POST /session     | garbage   | good      | sent    |        | 401    | token-invalid
            cookie    | POST /session     |           | good      |         |        | 403    | csrf-token-missing
            cookie    | POST /session     |           | good      |         | own    | 403    | csrf-token-missing
            cookie    | POST /session     |           | good      | cookie  |        | 403    | csrf-token-invalid
            cookie    | POST /session     |           | good      | wrong   |        | 403    | csrf-token-invalid
            cookie    | POST /session     |           | good      | header  |        | 403    | csrf-token-missing
            cookie    | POST /session     |           | good      | sent    |        | 200    | user_1
            cookie    | POST /session     |           | good      | sent    | evil   | 200    | user_1
            cookie    | POST /session     |           | expired   | sent    |        | 401    | session-token-expired-refresh-non-eligible-non-get
            cookie    | DELETE /invoices  |           | good      |         |        | 403    | csrf-token-missing
            cookie    | DELETE /invoices  |           | good      | sent    |        | 403    | access-denied
            cookie    | GET /admin        |           | good      |         |        | 200    | admin
            cookie    | GET /admin        |           | member    |         |        | 403    | access-denied
            unsafe    | GET /session      |           | good      |         |        | 200    | user_1
            unsafe    | POST /public      |           |           |         | evil   | 200    | nobody
            unsafe    | POST /session     |           |           |         |        | 401    | session-token-and-uat-missing
            unsafe    | POST /session     | good      |           |         | evil   | 200    | user_1
            unsafe    | POST /session     |           | good      |         |        | 403    | origin-not-authorized
            unsafe    | POST /session     |           | good      |         | evil   | 403    | origin-not-authorized
            unsafe    | POST /session     |           | good      |         | own    | 200    | user_1
            unsafe    | POST /public      |           | garbage   |         | evil   | 403    | origin-not-authorized
            outage    | GET /public       |           |           |         |        | 200    | nobody
            outage    | GET /public       |           | good      |         |        | 200    | nobody
            outage    | GET /public       | good      |           |         |        | 503    | jwk-remote-failed-to-load
            outage    | GET /public       | garbage   |           |         |        | 401    | token-invalid
            outage    | GET /session      |           |           |         |        | 401    | session-token-and-uat-missing
            outage    | GET /session      | good      |           |         |        | 503    | jwk-remote-failed-to-load
            outage    | GET /session      |           | good      |         |        | 503    | jwk-remote-failed-to-load
            outage    | POST /session     |           | good      | sent    |        | 503    | jwk-remote-failed-to-load
            """;

    static List<RequestCase> all() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(RequestCase::parse)
                .toList();
    }

    private static RequestCase parse(String line) {
        var cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        return new RequestCase(
                Setting.valueOf(cells[0].toUpperCase()),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                Integer.parseInt(cells[6]),
                cells[7]);
    }

    String method() {
        return request.substring(0, request.indexOf(' '));
    }

    String path() {
        return request.substring(request.indexOf(' ') + 1);
    }

    /** The headers of the request, names and values in turn. */
    String[] headers() {
        var headers = new ArrayList<String>();
        if (!bearer.isEmpty()) {
            headers.addAll(List.of("Authorization", authorization()));
        }
        var cookies = Stream.of("__clerk_db_jwt=dvb_1", sessionCookie(), csrfCookie())
                .filter(cookie -> !cookie.isEmpty())
                .toList();
        if (!cookies.isEmpty()) {
            headers.addAll(List.of("Cookie", String.join("; ", cookies)));
        }
        if (!csrf.isEmpty() && !csrf.equals("cookie")) {
            headers.addAll(List.of("X-XSRF-TOKEN", csrf.equals("wrong") ? "other" : "csrf"));
        }
        if (!origin.isEmpty()) {
            headers.addAll(List.of("Origin", origin.equals("own") ? TestTokens.ORIGIN : "https://evil.example.com"));
        }
        return headers.toArray(String[]::new);
    }

    private String authorization() {
        return bearer.equals("basic") ? "Basic YWRhOnNlY3JldA==" : "Bearer " + token(bearer);
    }

    private String sessionCookie() {
        if (cookie.isEmpty()) {
            return "";
        }
        return cookie.equals("suffixed")
                ? "__session_OtherOne=" + token("good")
                : client() + "__session=" + token(cookie);
    }

    private String client() {
        return cookie.equals("empty") ? "" : "__client_uat=1; ";
    }

    boolean sendsCsrfCookie() {
        return !csrf.isEmpty() && !csrf.equals("header");
    }

    private String csrfCookie() {
        return sendsCsrfCookie() ? "XSRF-TOKEN=csrf" : "";
    }

    private static String token(String name) {
        return switch (name) {
            case "good" -> TestTokens.valid();
            case "member" -> TestTokens.with(Map.of("o", Map.of("id", "org_1", "rol", "member", "slg", "acme")));
            case "expired" -> TestTokens.with(Map.of("exp", 1000));
            case "party" -> TestTokens.with(Map.of("azp", "https://evil.example.com"));
            case "issuer" -> TestTokens.with(Map.of("iss", "https://evil.example.com"));
            case "pending" -> TestTokens.with(Map.of("sts", "pending"));
            case "garbage" -> "garbage";
            case "words" -> "two words";
            case "empty" -> "";
            default -> throw new IllegalArgumentException(name);
        };
    }
}
