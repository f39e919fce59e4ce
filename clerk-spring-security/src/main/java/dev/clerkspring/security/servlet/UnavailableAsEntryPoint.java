package dev.clerkspring.security.servlet;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/**
 * Has Spring's bearer filter hand every failure to the entry point. By default it throws on what is not the token's fault, which
 * ends as a 500 without a body.
 */
final class UnavailableAsEntryPoint implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    private final AuthenticationEntryPointFailureHandler failureHandler;

    UnavailableAsEntryPoint(AuthenticationEntryPoint entryPoint) {
        this.failureHandler = new AuthenticationEntryPointFailureHandler(entryPoint);
        this.failureHandler.setRethrowAuthenticationServiceException(false);
    }

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(failureHandler);
        return filter;
    }
}
