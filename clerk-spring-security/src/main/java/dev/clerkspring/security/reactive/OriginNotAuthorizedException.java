package dev.clerkspring.security.reactive;

import org.springframework.security.web.server.csrf.CsrfException;

/** A request with the session cookie may have been sent by another site. */
final class OriginNotAuthorizedException extends CsrfException {

    OriginNotAuthorizedException() {
        super("The request does not come from an authorized party");
    }
}
