package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.authentication.ResponseInstructions;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Puts on an answer what the decision says it has to carry. */
final class Instructions {

    private Instructions() {}

    /** Returns whether that is the whole answer. */
    static boolean follow(ResponseInstructions instructions, HttpServletResponse response) {
        instructions.headers().forEach(response::setHeader);
        instructions.cookies().forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
        var location = instructions.location();
        if (location != null) {
            response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        return location != null;
    }
}
