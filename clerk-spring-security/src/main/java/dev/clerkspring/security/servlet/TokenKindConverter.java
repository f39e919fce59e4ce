package dev.clerkspring.security.servlet;

import dev.clerkspring.sdk.machine.MachineAuthenticator;
import dev.clerkspring.sdk.machine.TokenType;
import dev.clerkspring.security.web.AuthenticationFailures;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;

/**
 * Decides by the kind of a bearer token who verifies it, before anybody does: session tokens go the way of Spring Security's
 * resource server, machine tokens that the route accepts to {@link MachineTokenAuthenticationProvider}, and whatever the route
 * does not accept there as well, to be refused.
 */
final class TokenKindConverter implements AuthenticationConverter {

    private final BearerTokenAuthenticationConverter bearer = new BearerTokenAuthenticationConverter();

    private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

    private final TokenRoutes routes;

    private final MachineAuthenticator authenticator;

    TokenKindConverter(TokenRoutes routes, MachineAuthenticator authenticator) {
        this.bearer.setBearerTokenResolver(new HeaderTokenResolver());
        this.routes = routes;
        this.authenticator = authenticator;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var accepted = routes.of(request);
        if (!(bearer.convert(request) instanceof BearerTokenAuthenticationToken presented)) {
            var missing = accepted.refusal(null);
            if (missing != null) {
                request.setAttribute(AuthenticationFailures.ATTRIBUTE, missing);
            }
            return null;
        }
        var type = authenticator.typeOf(presented.getToken());
        var refusal = accepted.refusal(type);
        boolean machine = type != TokenType.SESSION_TOKEN && accepted.accepts(type);
        return machine || refusal != null
                ? new MachineTokenAuthentication(presented.getToken(), refusal, details.buildDetails(request))
                : presented;
    }
}
