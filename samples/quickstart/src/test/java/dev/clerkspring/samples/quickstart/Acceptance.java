package dev.clerkspring.samples.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a protected application must answer, asked over real HTTP. Needs nothing but a JDK:
 *
 * <pre>java samples/quickstart/src/test/java/dev/clerkspring/samples/quickstart/Acceptance.java http://localhost:8080</pre>
 *
 * Options: {@code --cookie=off} when the application runs with {@code clerk.session-cookie.enabled=false}, and
 * {@code --expiry=skip} to leave out the last check, which waits a minute for a real token to expire.
 */
final class Acceptance {

    private static final String INVOICE = "{\"subject\":\"Ink\",\"cents\":499}";

    /** The second one where a development instance's session cookie is looked for. */
    private static final Set<String> NOBODY = Set.of("session-token-and-uat-missing", "dev-browser-missing");

    private static final int TOKEN_LIFE_AND_SKEW_SECONDS = 66;

    private final HttpClient http = HttpClient.newHttpClient();

    private final List<String> failures = new ArrayList<>();

    private final String base;

    Acceptance(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        var options = List.of(args);
        var base = options.stream().filter(option -> !option.startsWith("--")).findFirst();
        var acceptance = new Acceptance(base.orElse("http://localhost:8080"));
        acceptance.checkTokens();
        acceptance.checkCookies(!options.contains("--cookie=off"));
        if (!options.contains("--expiry=skip")) {
            acceptance.checkExpiry();
        }
        System.out.println(acceptance.failures.isEmpty() ? "All as stated." : acceptance.failures.size() + " failed.");
        System.exit(acceptance.failures.isEmpty() ? 0 : 1);
    }

    List<String> failures() {
        return failures;
    }

    void checkTokens() throws Exception {
        var admin = signIn("ada");
        var member = signIn("ben");
        check("public without a token", get("/api/public"), 200, "");
        var refused = get("/api/session");
        check("protected without a token", refused, 401, "");
        check("… with a reason", NOBODY.contains(refused.reason()));
        check("… with WWW-Authenticate", refused.header("WWW-Authenticate").startsWith("Bearer"));
        check("… with a problem detail", refused.header("Content-Type").startsWith("application/problem+json"));
        check("a persona's token", get("/api/session", bearer(admin)), 200, "");
        check("the user, through ClerkClient", get("/api/me", bearer(admin)), 200, "");
        check("permission and role present", post("/api/invoices", bearer(admin)), 201, "");
        check("permission present", get("/api/invoices", bearer(member)), 200, "");
        check("permission missing", post("/api/invoices", bearer(member)), 403, "");
        check("role missing", send("DELETE", "/api/invoices", bearer(member)), 403, "");
        check("forged signature", get("/api/session", bearer(forged(admin))), 401, "token-invalid-signature");
        check("alg none", get("/api/session", bearer(unsigned(admin))), 401, "token-invalid-algorithm");
        check("another key, same key id", get("/api/session", bearer(resigned(admin, keyId(admin)))), 401, "");
        check("another instance", get("/api/session", bearer(resigned(admin, "ins_other"))), 401, "jwk-kid-mismatch");
        check("not a token", get("/api/session", bearer("garbage")), 401, "token-invalid");
    }

    void checkCookies(boolean enabled) throws Exception {
        var client = "__clerk_db_jwt=dvb_1; __client_uat=1; ";
        var session = client + "__session=" + signIn("ada");
        var garbage = client + "__session=garbage";
        check("garbage cookie, public page", get("/api/public", "Cookie", garbage), 200, "");
        check("garbage cookie, protected", get("/api/session", "Cookie", garbage), 401, enabled ? "token-invalid" : "");
        check("session cookie", get("/api/session", "Cookie", session), enabled ? 200 : 401, "");
        check("cookie POST, no CSRF token", post("/api/invoices", "Cookie", session), enabled ? 403 : 401, "");
        if (enabled) {
            var csrf = cookie(get("/api/public", "Cookie", session), "XSRF-TOKEN");
            var cookies = session + "; XSRF-TOKEN=" + csrf;
            var answer = post("/api/invoices", "Cookie", cookies, "X-XSRF-TOKEN", csrf);
            check("cookie POST with its CSRF token", answer, 201, "");
        }
    }

    void checkExpiry() throws Exception {
        var token = signIn("ada");
        System.out.println("Waiting a minute for a token to expire …");
        Thread.sleep(TOKEN_LIFE_AND_SKEW_SECONDS * 1000L);
        checkExpired(token);
    }

    void checkExpired(String token) throws Exception {
        check("expired token", get("/api/session", bearer(token)), 401, "token-expired");
    }

    /** Signs a persona in at the local Clerk, as the page does, and returns the session token. */
    String signIn(String persona) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/__clerk/sign-in"))
                .header("Origin", base)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("persona=" + persona));
        return cookie(exchange(request), "__session");
    }

    private static String forged(String token) {
        int at = token.lastIndexOf('.') + 10;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    private static String unsigned(String token) {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String resigned(String token, String keyId) throws GeneralSecurityException {
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\",\"cat\":\"cl_B7d4PD111AAA\"}";
        var content = base64(header) + "." + token.split("\\.")[1];
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return content + "." + signature(content, generator.generateKeyPair().getPrivate());
    }

    private static String signature(String content, PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String keyId(String token) {
        var header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        return found("\"kid\"\\s*:\\s*\"([^\"]+)\"", header);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    private Answer post(String path, String... headers) throws IOException, InterruptedException {
        return send("POST", path, headers);
    }

    private Answer send(String method, String path, String... headers) throws IOException, InterruptedException {
        var body = method.equals("POST") ? BodyPublishers.ofString(INVOICE) : BodyPublishers.noBody();
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request);
    }

    private Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    }

    private static String cookie(Answer answer, String name) {
        return answer.response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cookie '" + name + "': " + answer.status()));
    }

    private void check(String what, Answer answer, int status, String reason) {
        boolean ok = answer.status() == status
                && (reason.isEmpty() || answer.reason().equals(reason));
        report(ok, "%-34s %d %s".formatted(what, answer.status(), answer.reason()), status + " " + reason);
    }

    private void check(String what, boolean ok) {
        report(ok, what, "yes");
    }

    private void report(boolean ok, String line, String expected) {
        System.out.println((ok ? "  ok  " : "FAIL  ") + line + (ok ? "" : "   (expected " + expected + ")"));
        if (!ok) {
            failures.add(line);
        }
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String reason() {
            return found("\"reason\"\\s*:\\s*\"([^\"]+)\"", response.body());
        }
    }
}
