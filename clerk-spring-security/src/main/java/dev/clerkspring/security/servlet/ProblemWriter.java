package dev.clerkspring.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details (RFC 9457). Of the request they repeat the path and nothing else. */
final class ProblemWriter {

    /** The header in which Clerk's own SDKs tell the reason. */
    static final String REASON_HEADER = "x-clerk-auth-reason";

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemWriter() {}

    static void write(HttpServletRequest request, HttpServletResponse response, String reason, String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var status = HttpStatus.valueOf(response.getStatus());
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        problem.put("reason", reason);
        var body = JSON.writeValueAsBytes(problem);
        response.setHeader(REASON_HEADER, reason);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
