package dev.clerkspring.test;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.reactive.server.MockServerConfigurer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClientConfigurer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Who a request comes from. MockMvc takes it with {@code .with(…)}, {@link WebTestClient} with {@code .mutateWith(…)}; a running
 * server, or a {@code RestTestClient}, gets its token from {@link ClerkTokens}.
 *
 * <p>On the way it is signed as a token, verified by the application's own settings and converted by its own converters. What the
 * application would refuse in production is an {@link IllegalArgumentException} that says why. As with every bearer token, no CSRF
 * token is needed.
 */
public abstract sealed class ClerkIdentity
        implements RequestPostProcessor, WebTestClientConfigurer, MockServerConfigurer permits ClerkUser, ClerkMachine {

    ClerkIdentity() {}

    /** The token that this application would take. */
    abstract String token(ApplicationUnderTest application);

    /** What this application makes of the token. */
    abstract Authentication authenticate(ApplicationUnderTest application);

    final Authentication authenticate(@Nullable BeanFactory beans) {
        return authenticate(ApplicationUnderTest.of(beans));
    }

    /**
     * Lets a request of MockMvc come from here.
     *
     * @param request the request
     * @return the request
     * @throws IllegalArgumentException if the application would refuse the token; the message says why
     */
    @Override
    public final MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        return ServletRequests.authenticate(request, this);
    }

    @Override
    public final void beforeServerCreated(WebHttpHandlerBuilder builder) {
        ReactiveRequests.authenticate(builder, this);
    }

    @Override
    public final void afterConfigurerAdded(
            WebTestClient.Builder builder,
            @Nullable WebHttpHandlerBuilder httpHandlerBuilder,
            @Nullable ClientHttpConnector connector) {
        ReactiveRequests.authenticate(builder, httpHandlerBuilder, connector, this);
    }
}
