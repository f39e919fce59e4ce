package dev.clerkspring.security.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.clerkspring.sdk.token.ClerkSession.Actor;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.TestSessions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockCookie;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/** What the cookie filter does is as visible to listeners as what Spring's bearer filter does. */
class AuthenticationEventsTests {

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(TestSessions.ADMIN, AuthenticationSuccessEvent.class),
                Arguments.of(TestSessions.EXPIRED, AuthenticationFailureBadCredentialsEvent.class),
                Arguments.of(TestSessions.OUTAGE, AuthenticationFailureServiceExceptionEvent.class),
                Arguments.of(null, null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void arePublishedForCookies(@Nullable String token, @Nullable Class<? extends AbstractAuthenticationEvent> event) {
        assertEvents(token, event, false);
    }

    @ParameterizedTest
    @MethodSource("events")
    void arePublishedForBearerTokens(
            @Nullable String token, @Nullable Class<? extends AbstractAuthenticationEvent> event) {
        assertEvents(token, event, true);
    }

    @Test
    void tellWhoActsInWhoseName() {
        var application = TestChains.application(
                ClerkHttpConfigurerTests.CookieSettings.class, ClerkHttpConfigurerTests.ExplicitChain.class);

        Responses.of(
                TestChains.mvc(application),
                get("/public").cookie(new MockCookie("__session", TestSessions.IMPERSONATED)));

        assertThat(application.getBean(TestChains.Events.class).all)
                .singleElement()
                .extracting(AbstractAuthenticationEvent::getAuthentication)
                .isInstanceOfSatisfying(ClerkAuthenticationToken.class, authentication -> {
                    assertThat(authentication.session().userId()).isEqualTo("user_1");
                    assertThat(authentication.session().actor())
                            .extracting(Actor::subject)
                            .isEqualTo("user_support");
                });
    }

    private static void assertEvents(
            @Nullable String token, @Nullable Class<? extends AbstractAuthenticationEvent> expected, boolean bearer) {
        var application = TestChains.application(
                ClerkHttpConfigurerTests.CookieSettings.class, ClerkHttpConfigurerTests.ExplicitChain.class);
        var request = get("/public");
        if (token != null && bearer) {
            request.header("Authorization", "Bearer " + token);
        } else if (token != null) {
            request.cookie(new MockCookie("__session", token));
        }

        Responses.of(TestChains.mvc(application), request);

        var events = application.getBean(TestChains.Events.class).all;
        assertThat(events).hasSize(expected == null ? 0 : 1).allSatisfy(event -> {
            assertThat(event).isInstanceOf(expected);
            assertThat(event.getAuthentication().getDetails()).as("details").isNotNull();
        });
        if (!bearer) {
            assertThat(events.toString()).doesNotContain(TestSessions.MARK);
        }
    }
}
