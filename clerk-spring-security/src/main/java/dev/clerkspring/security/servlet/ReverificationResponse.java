package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.security.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes the answer that Clerk's front ends know by its body, which is no problem detail. */
final class ReverificationResponse {

    private ReverificationResponse() {}

    static void write(HttpServletResponse response, Reverification required) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var body = required.toErrorJson().getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setHeader(Problem.REASON_HEADER, "reverification-error");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
