package dev.clerkspring.security.web;

import dev.clerkspring.sdk.authentication.Reason;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request is told that is not let through: a problem detail (RFC 9457), and the reason in a header besides.
 *
 * @param reason Clerk's slug
 * @param detail a sentence for people
 */
public record Problem(String reason, String detail) {

    /** The header in which Clerk's own SDKs tell the reason. */
    public static final String REASON_HEADER = "x-clerk-auth-reason";

    /** The header in which Clerk's own SDKs tell what has become of a request that is not authenticated. */
    public static final String STATUS_HEADER = "x-clerk-auth-status";

    /** Its value where the request is refused. */
    public static final String SIGNED_OUT = "signed-out";

    /** After how many seconds it is worth asking again for what could not be verified. */
    public static final String RETRY_AFTER_SECONDS = "5";

    /** The session is there and does not suffice. */
    public static final Problem ACCESS_DENIED = new Problem("access-denied", "The session does not allow this.");

    /** Another site may have sent the request, and no CSRF token speaks against it. */
    public static final Problem CSRF_TOKEN_MISSING = csrf("csrf-token-missing");

    /** Another site may have sent the request: the CSRF token is not the one of the cookie. */
    public static final Problem CSRF_TOKEN_INVALID = csrf("csrf-token-invalid");

    /** Another site may have sent the request: it does not come from an authorized party. */
    public static final Problem ORIGIN_NOT_AUTHORIZED = new Problem(
            "origin-not-authorized",
            "A request with the session cookie that changes something must come from an authorized party.");

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Returns the problem of a request without a session.
     *
     * @param reason why it has none
     * @return the problem
     */
    public static Problem unauthenticated(Reason reason) {
        return new Problem(
                reason.slug(),
                reason.unavailable()
                        ? "The token cannot be verified at the moment."
                        : "This resource needs a token that is accepted.");
    }

    private static Problem csrf(String reason) {
        return new Problem(
                reason, "A request with the session cookie that changes something needs the CSRF token of its cookie.");
    }

    /**
     * Returns the body of the answer.
     *
     * @param status the status of the answer
     * @param path the path of the request; nothing else of it is repeated
     * @return JSON
     */
    public byte[] body(HttpStatus status, String path) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", path);
        problem.put("reason", reason);
        return JSON.writeValueAsBytes(problem);
    }
}
