package dev.clerkspring.security.reactive;

import dev.clerkspring.sdk.authentication.ResponseInstructions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;

/** Puts on an answer what the decision says it has to carry. */
final class Instructions {

    private Instructions() {}

    /** Returns whether that is the whole answer. */
    static boolean follow(ResponseInstructions instructions, ServerHttpResponse response) {
        var headers = response.getHeaders();
        instructions.headers().forEach(headers::set);
        instructions.cookies().forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
        var location = instructions.location();
        if (location != null) {
            response.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
            headers.set(HttpHeaders.LOCATION, location);
        }
        return location != null;
    }
}
