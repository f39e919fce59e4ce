package dev.clerkspring.security.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** A cookie by the rules by which Clerk splits cookies; a container may drop some that the authenticator reads. */
record RequestCookie(String name) {

    /** The cookies that have a value. */
    static Stream<RequestCookie> allOf(HttpServletRequest request) {
        return headers(request).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .map(pair -> new RequestCookie(pair[0].strip()));
    }

    static List<String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.COOKIE));
    }
}
